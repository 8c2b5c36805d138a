using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Conversations;

/// <summary>What others said like it, for the script that looks while somebody types.</summary>
internal static class SimilarEndpoint
{
    public static void Map(WebApplication app) =>
        app.MapGet("/conversations/{id:guid}/similar", Look)
            .WithMetadata(new UsesAttribute(typeof(CheckIdea)), new TakesPartAttribute());

    private static async Task<IResult> Look(Guid id, string? text, UseCaseRunner process, CancellationToken cancel)
    {
        var found = await process.Run(Actor.Anonymous, new CheckIdea(id, text ?? ""), null, cancel);
        return found.IsDone ? Results.Json(found.Value) : Results.NotFound();
    }
}
