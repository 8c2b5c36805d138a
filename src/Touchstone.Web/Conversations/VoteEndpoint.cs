using System.Text.Json;
using System.Text.Json.Serialization;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Opinion;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Security;

namespace Touchstone.Web.Conversations;

/// <summary>
/// Takes a vote from the script of the voting page and answers with the next statement. The page's form does the same without script.
/// Another site cannot send one: it would need a content type that browsers do not let it use, and a cookie that they do
/// not send along with its requests.
/// </summary>
internal static partial class VoteEndpoint
{
    private const int RetryAfterSeconds = 1;

    public static void Map(WebApplication app) =>
        app.MapPost("/conversations/{id:guid}/votes", Take)
            .WithMetadata(new UsesAttribute(), new TakesPartAttribute(), new InVariantsAttribute())
            .DisableAntiforgery();

    private static async Task Take(HttpContext context, Guid id, Voting voting, VoiceCookie voices)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        if (!request.HasJsonContentType() || request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        Sent? sent;
        try
        {
            sent = await JsonSerializer.DeserializeAsync(request.Body, Json.Default.Sent, context.RequestAborted);
        }
        catch (JsonException)
        {
            sent = null;
        }
        if (sent is not { Vote: >= -1 and <= 1 })
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (voices.Of(request, id) is not { } voice)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        switch (await voting.Cast(id, voice, sent.Statement, (Vote)sent.Vote, context.RequestAborted))
        {
            case VoteOutcome.Counted counted:
                response.ContentType = "application/json";
                await JsonSerializer.SerializeAsync(
                    response.Body,
                    new Answer(
                        counted.Tally.Agree,
                        counted.Tally.Disagree,
                        counted.Tally.Pass,
                        counted.Own,
                        counted.Open,
                        counted.Next is { } next ? Ask(counted, next) : null
                    ),
                    Json.Default.Answer,
                    context.RequestAborted
                );
                break;
            case VoteOutcome.Busy:
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                response.Headers.RetryAfter = RetryAfterSeconds.ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                );
                break;
            case VoteOutcome.NotJoined:
                response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            case VoteOutcome.NotOpen:
                response.StatusCode = StatusCodes.Status409Conflict;
                break;
            default:
                response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static Asked Ask(VoteOutcome.Counted counted, LiveStatement next)
    {
        var challenge = counted.Texts.Say(ConversationFields.TitleOf(next.ChallengeId), counted.NextChallenge);
        return new Asked(next.Number, next.Text, challenge.Text, challenge.Lang);
    }

    internal sealed record Sent(long Statement, int Vote);

    internal sealed record Asked(long Number, string Text, string Challenge, string? Lang);

    internal sealed record Answer(int Agree, int Disagree, int Pass, int Own, int Open, Asked? Next);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Sent))]
    [JsonSerializable(typeof(Answer))]
    private sealed partial class Json : JsonSerializerContext;
}
