using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;
using Touchstone.Web.Workforce;

namespace Touchstone.Web.Api;

/// <summary>
/// Answers programs: what a query found for whoever asks, or why it did not (RFC 9457). What has not changed since a program last
/// asked is not sent again (RFC 9110, 13.1.2).
/// </summary>
public sealed class ApiAnswers(IHttpContextAccessor here, UseCaseRunner process)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private HttpContext Http => here.HttpContext!;

    /// <summary>The answer of a query as one document.</summary>
    public Task<IResult> Document<T>(Query<T> query, Func<T, object> shape) =>
        Answer(query, found => Json(shape(found)));

    /// <summary>The answer of a query as a table: a page of its rows as JSON, or all of them as a file.</summary>
    public Task<IResult> Table<T>(Query<T> query, Func<T, DataTable> shape) =>
        Answer(query, found => Table(shape(found)));

    /// <summary>A table that anybody may have.</summary>
    public IResult Table(DataTable table)
    {
        if (DataTable.IsAskedFor(Http.Request))
        {
            var file = table.FileFor(Http.Request);
            return Results.File(file.FileContents, file.ContentType, file.FileDownloadName);
        }
        if (Http.Request.Query[CsvDownload.Parameter] is { Count: > 0 } format && format != "json")
        {
            return Problem(StatusCodes.Status400BadRequest, "The format is json, csv or xlsx.");
        }
        if (RowsAsked.By(Http.Request) is not { } asked)
        {
            return Problem(
                StatusCodes.Status400BadRequest,
                $"The page is a whole number from 1, and its size one from 1 to {RowsAsked.MostAtOnce}."
            );
        }
        var rows = table.Objects().ToList();
        asked.Link(Http, rows.Count);
        return Json(
            new
            {
                asked.Page,
                asked.Size,
                Total = rows.Count,
                Rows = rows.Skip(asked.Before).Take(asked.Size),
            }
        );
    }

    private async Task<IResult> Answer<T>(Query<T> query, Func<T, IResult> found)
    {
        if (KeyAuthentication.IsAskedOf(Http.Request) && Http.User.Identity is not { IsAuthenticated: true })
        {
            return Unauthorised(
                "This key is not known, has expired or was ended. Make a new one on the page of your account."
            );
        }
        var outcome = await process.Run(CurrentActor.Of(Http), query, null, Http.RequestAborted);
        return outcome.Refusal switch
        {
            null => found(outcome.Value),
            Refusal.SignInNeeded => Unauthorised("This needs a key, or somebody who is signed in."),
            Refusal.SecondFactorNeeded => Problem(
                StatusCodes.Status403Forbidden,
                "The roles that may read this count only for a key that was made by somebody signed in with a second factor."
            ),
            Refusal.OutOfOrder late => Problem(StatusCodes.Status409Conflict, late.Reason),
            // Who may not ask is told the same as if the record did not exist.
            _ => Problem(StatusCodes.Status404NotFound, "There is nothing here for you."),
        };
    }

    private IResult Json(object said)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(said, Format);
        Http.Response.Headers["X-Robots-Tag"] = "noindex";
        // What one person may see must not stay in a cache that others share.
        Http.Response.Headers.CacheControl = Http.User.Identity is { IsAuthenticated: true }
            ? "private, no-cache"
            : "public, max-age=60";
        Http.Response.Headers.Vary = $"{HeaderNames.Authorization}, {HeaderNames.Cookie}";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        return Results.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }

    private IResult Unauthorised(string detail)
    {
        Http.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem(StatusCodes.Status401Unauthorized, detail);
    }

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
