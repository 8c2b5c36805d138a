using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;
using Touchstone.Ledger;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Record;

/// <summary>The record log as programs read it: the key, the latest checkpoint, and the entries it was signed over.</summary>
internal static class LedgerEndpoints
{
    private const string Text = "text/plain; charset=utf-8";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger/key", Key).WithMetadata(new UsesAttribute(typeof(GetLedger)));
        routes.MapGet("/ledger/checkpoint", Latest).WithMetadata(new UsesAttribute(typeof(GetLedger)));
        routes.MapGet("/ledger/entries", Entries).WithMetadata(new UsesAttribute(typeof(GetLedgerEntries)));
    }

    private static async Task<IResult> Key(HttpContext context, UseCaseRunner process)
    {
        var ledger = await process.Run(CurrentActor.Of(context), new GetLedger(), null, context.RequestAborted);
        return ledger.Value.Key is { } key ? Results.Text($"{key}\n", Text) : Results.NotFound();
    }

    private static async Task<IResult> Latest(HttpContext context, UseCaseRunner process)
    {
        var ledger = await process.Run(CurrentActor.Of(context), new GetLedger(), null, context.RequestAborted);
        return ledger.Value.Checkpoints is [var latest, ..] ? Results.Text(latest.Note, Text) : Results.NotFound();
    }

    private static IResult Entries(HttpContext context, UseCaseRunner process, long from = 0) =>
        Results.Stream(
            async body =>
            {
                var next = Math.Max(0, from);
                while (true)
                {
                    var part = await process.Run(
                        CurrentActor.Of(context),
                        new GetLedgerEntries(next),
                        null,
                        context.RequestAborted
                    );
                    if (part.Value.IsEmpty)
                    {
                        return;
                    }
                    foreach (var entry in part.Value)
                    {
                        await body.WriteAsync(EntryLine.Write(entry), context.RequestAborted);
                    }
                    next = part.Value[^1].Sequence + 1;
                }
            },
            "application/jsonl",
            "ledger.jsonl"
        );
}
