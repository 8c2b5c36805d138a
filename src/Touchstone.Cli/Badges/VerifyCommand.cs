using System.CommandLine;
using Spectre.Console;
using Touchstone.Badges;
using Touchstone.Badges.Identity;
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
        command.SetAction(
            (parsed, cancellation) =>
                Exit.RunAsync(async () =>
                {
                    var table = DocumentMap.Read(parsed.GetValue(map) ?? []);
                    if (!table.Succeeded)
                        return Exit.Because(table.Fault);
                    Recipient? expected = null;
                    if (parsed.GetValue(recipient) is { } text)
                    {
                        var read = Recipient.Read(text);
                        if (!read.Succeeded)
                            return Exit.Because(read.Fault);
                        expected = read.Value;
                    }
                    using var documents = new CommandLineDocuments(table.Value, parsed.GetValue(offline));
                    var file = await ReadAsync(parsed.GetRequiredValue(input), documents, cancellation);
                    if (!file.Succeeded)
                        return Exit.Because(file.Fault);
                    var request = new VerificationRequest(parsed.GetValue(at) ?? TimeProvider.System.GetUtcNow())
                    {
                        Recipient = expected,
                        Issuer = parsed.GetValue(issuer),
                    };
                    var report = await new BadgeVerifier(documents).VerifyAsync(
                        file.Value.Content,
                        request,
                        cancellation
                    );
                    Show(report);
                    if (parsed.GetValue(json) is { } output)
                        await JsonFile.WriteAsync(output, ReportJson.Write(report), cancellation);
                    return report.Verdict == Verdict.Valid ? Exit.Good : Exit.NotGood;
                })
        );
        return command;
    }

    private static async Task<Reading<FetchedDocument>> ReadAsync(
        string input,
        CommandLineDocuments documents,
        CancellationToken cancellation
    )
    {
        if (
            input.StartsWith("http://", StringComparison.Ordinal)
            || input.StartsWith("https://", StringComparison.Ordinal)
        )
            return await documents.FetchAsync(new Uri(input), cancellation);
        return Reading<FetchedDocument>.Of(new FetchedDocument(await File.ReadAllBytesAsync(input, cancellation)));
    }

    private static void Show(VerificationReport report)
    {
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
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine(
            report.Verdict switch
            {
                Verdict.Valid => "[green]valid[/]",
                Verdict.NotValid => "[red]not valid[/]",
                _ => "[yellow]cannot tell: do not rely on it[/]",
            }
        );
    }
}
