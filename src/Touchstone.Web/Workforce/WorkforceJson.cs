using System.Text.Json;
using System.Text.Json.Serialization;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce;

/// <summary>Answers programs: what a query found for whoever asks, or that there is nothing.</summary>
internal static class WorkforceJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static IResult Say(object said) => Results.Json(said, Format);

    /// <summary>
    /// Who may not ask is told that there is nothing, as if the record did not exist; who is not signed in, where nobody may ask
    /// without, that they must be. A program has no use for the page where one signs in.
    /// </summary>
    public static async Task<IResult> Answer<T>(
        HttpContext http,
        UseCaseRunner process,
        Query<T> query,
        Func<T, object> shape
    )
    {
        var outcome = await process.Run(CurrentActor.Of(http), query, null, http.RequestAborted);
        if (!outcome.IsDone)
        {
            return outcome.Refusal is Refusal.SignInNeeded
                ? Results.StatusCode(StatusCodes.Status401Unauthorized)
                : Results.NotFound();
        }
        var headers = http.Response.Headers;
        headers["X-Robots-Tag"] = "noindex";
        // What only staff may see yet must not stay in a cache that others share.
        headers.CacheControl = http.User.Identity is { IsAuthenticated: true }
            ? "private, no-store"
            : "public, max-age=60";
        return Say(shape(outcome.Value));
    }
}
