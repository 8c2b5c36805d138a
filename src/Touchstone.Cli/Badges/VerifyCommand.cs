using System.CommandLine;
using Spectre.Console;
using Touchstone.Badges.Verification;

namespace Touchstone.Cli.Badges;

/// <summary><c>verify</c>: checks a badge and explains.</summary>
internal static class VerifyCommand
{
    internal static Command Create()
    {
        var input = new Argument<string>("FILE|URL") { Description = "A badge: JSON, token, PNG or SVG." };
        var recipient = new Option<string?>("--recipient") { Description = "Whose it should be, as type:value." };
        var issuer = new Option<string?>("--issuer") { Description = "Who should have issued it." };
        var at = Options.Moment("--at", "The moment at which it should count; now, if not given.");
        var offline = new Option<bool>("--offline") { Description = "Fetches nothing from the network." };
        var map = Options.Map();
        var json = Options.Json();
        var command = new Command(
            "verify",
            "Checks a badge and explains each check. 0 valid, 1 not valid or not certain, 2 could not run."
        )
        {
            input,
            recipient,
            issuer,
            at,
            offline,
            map,
            json,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                using var documents = new CommandLineDocuments(
                    DocumentMap.Read(parsed.GetValue(map) ?? []).OrThrow(),
                    parsed.GetValue(offline)
                );
                var file = await ReadAsync(parsed.GetRequiredValue(input), documents, cancellation);
                var request = new VerificationRequest(parsed.GetValue(at) ?? TimeProvider.System.GetUtcNow())
                {
                    Recipient = parsed.GetValue(recipient) is { } text ? Recipient.Read(text).OrThrow() : null,
                    Issuer = parsed.GetValue(issuer),
                };
                var report = await new BadgeVerifier(documents).VerifyAsync(file, request, cancellation);
                Show(report, console);
                if (parsed.GetValue(json) is { } output)
                    await JsonFile.WriteAsync(output, ReportJson.Write(report), cancellation);
                return report.Verdict == Verdict.Valid ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(
        string input,
        CommandLineDocuments documents,
        CancellationToken cancellation
    ) =>
        Uri.TryCreate(input, UriKind.Absolute, out var address)
        && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? (await documents.FetchAsync(address, cancellation)).OrThrow().Content
            : await File.ReadAllBytesAsync(input, cancellation);

    private static void Show(VerificationReport report, TextWriter console)
    {
        var screen = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = Console.IsOutputRedirected || console is StringWriter ? AnsiSupport.No : AnsiSupport.Detect,
                Out = new AnsiConsoleOutput(console),
            }
        );
        var table = new Table().AddColumns("check", "result", "why").Border(TableBorder.Simple);
        foreach (var check in report.Checks)
        {
            var (colour, word) = check.Outcome switch
            {
                CheckOutcome.Pass => ("green", "pass"),
                CheckOutcome.Note => ("blue", "note"),
                CheckOutcome.CannotBeHad => ("yellow", "cannot be had"),
                _ => ("red", "fail"),
            };
            table.AddRow(
                new Text(check.Kind == CheckKind.JsonLd ? "JSON-LD" : check.Kind.ToString().ToLowerInvariant()),
                new Markup($"[{colour}]{word}[/]"),
                new Text(check.Explanation)
            );
        }
        screen.Write(table);
        screen.MarkupLine(
            report.Verdict switch
            {
                Verdict.Valid => "[green]valid[/]",
                Verdict.NotValid => "[red]not valid[/]",
                _ => "[yellow]cannot tell: do not rely on it[/]",
            }
        );
    }
}
