using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;
using Touchstone.Ledger;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Record;

/// <summary>
/// The record log as programs read it: the key, the latest checkpoint, the entries it was signed over, and proofs that fit on
/// a page.
/// </summary>
internal static class LedgerEndpoints
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Lines = "application/jsonl";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger/key", Key).WithMetadata(new UsesAttribute(typeof(GetLedger)));
        routes.MapGet("/ledger/checkpoint", Latest).WithMetadata(new UsesAttribute(typeof(GetLedger)));
        routes.MapGet("/ledger/entries", Entries).WithMetadata(new UsesAttribute(typeof(GetLedgerEntries)));
        routes
            .MapGet("/ledger/entries/{sequence:long}", OneEntry)
            .WithMetadata(new UsesAttribute(typeof(GetLedgerEntries)));
        routes
            .MapGet(
                "/ledger/entries/{sequence:long}/proof",
                (long sequence, HttpContext context, UseCaseRunner process) =>
                    Proof(new ProveLogged(sequence), context, process)
            )
            .WithMetadata(new UsesAttribute(typeof(ProveLogged)));
        routes
            .MapGet(
                "/ledger/growth/{since:long}",
                (long since, HttpContext context, UseCaseRunner process) =>
                    Proof(new ProveGrown(since), context, process)
            )
            .WithMetadata(new UsesAttribute(typeof(ProveGrown)));
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

    private static async Task<IResult> OneEntry(long sequence, HttpContext context, UseCaseRunner process)
    {
        var part = await process.Run(
            CurrentActor.Of(context),
            new GetLedgerEntries(sequence, 1),
            null,
            context.RequestAborted
        );
        return part.Value is [var entry, ..] && entry.Sequence == sequence
            ? Results.Bytes(EntryLine.Write(entry), Lines, $"entry-{sequence}.jsonl")
            : Results.NotFound();
    }

    private static async Task<IResult> Proof(Query<string> query, HttpContext context, UseCaseRunner process)
    {
        var proof = await process.Run(CurrentActor.Of(context), query, null, context.RequestAborted);
        return proof.Refusal switch
        {
            null => Results.Text(proof.Value, Text),
            Refusal.OutOfOrder disagreement => Results.Text(
                $"{disagreement.Reason}\n",
                Text,
                statusCode: StatusCodes.Status409Conflict
            ),
            _ => Results.NotFound(),
        };
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
            Lines,
            "ledger.jsonl"
        );
}
