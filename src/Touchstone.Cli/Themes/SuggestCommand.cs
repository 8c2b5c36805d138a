using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Touchstone.Cli.Opinion;
using Touchstone.Themes.Interchange.Tables;
using Touchstone.Themes.Suggestion;

namespace Touchstone.Cli.Themes;

/// <summary><c>touchstone themes suggest</c>.</summary>
internal static class SuggestCommand
{
    public static Command Create()
    {
        var train = new Option<FileInfo>("--train")
        {
            Description = "Coded responses: id, text, labels (split by a bar).",
            Required = true,
        };
        var predict = new Option<FileInfo>("--predict")
        {
            Description = "Responses to suggest codes for: id, text.",
            Required = true,
        };
        var output = new Option<FileInfo>("--out") { Description = "Write id,labels here.", Required = true };
        var json = new Option<FileInfo?>("--json")
        {
            Description = "Write every suggestion with its score and words here.",
        };
        var id = Named("--id", "The column with the identifier.", "id");
        var text = Named("--text", "The column with the response.", "text");
        var labels = Named("--labels", "The column with the codes of --train.", "labels");
        var threshold = new Option<double>("--threshold")
        {
            Description = "The least score of a suggestion, over 0 to below 1; the best code is always suggested.",
            DefaultValueFactory = _ => new SuggestionOptions().Threshold,
        };
        threshold.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1))
            {
                result.AddError("--threshold must be over 0 and below 1.");
            }
        });
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of everything random.",
            DefaultValueFactory = _ => 1,
        };
        var check = new Option<bool>("--check")
        {
            Description =
                "Also measure how suggestions agree with the people who coded --train, on responses held back.",
        };
        var command = new Command(
            "suggest",
            "Suggest codes, learnt from people's codings. A suggestion is no coding until somebody accepts it."
        )
        {
            train,
            predict,
            output,
            json,
            id,
            text,
            labels,
            threshold,
            seed,
            check,
        };
        command.Runs(
            (parsed, to, cancellation) =>
            {
                var error = parsed.InvocationConfiguration.Error;
                var columns = new Columns(
                    parsed.GetRequiredValue(id),
                    parsed.GetRequiredValue(text),
                    parsed.GetRequiredValue(labels)
                );
                var coded = Coded(parsed.GetRequiredValue(train), columns, error);
                var (ids, texts) = Uncoded(parsed.GetRequiredValue(predict), columns, error);
                var options = new SuggestionOptions
                {
                    Threshold = parsed.GetValue(threshold),
                    Seed = parsed.GetValue(seed),
                    Threads = Environment.ProcessorCount,
                };
                new ProgressLines(error).Report($"learning from {coded.Count} coded responses");
                var suggestions = Value(CodeSuggestions.For(coded, texts, options, cancellation));
                File.WriteAllBytes(
                    parsed.GetRequiredValue(output).FullName,
                    CsvTable.Write([
                        ["id", "labels"],
                        .. ids.Select(
                            (one, i) =>
                                (IReadOnlyList<string?>)[one, string.Join('|', suggestions[i].Select(s => s.Code))]
                        ),
                    ])
                );
                if (parsed.GetValue(json) is { } file)
                {
                    Json(file, ids, suggestions);
                }

                to.WriteLine(
                    $"Suggested codes for {ids.Count.ToString("N0", CultureInfo.InvariantCulture)} responses. They are no codings until people accept them."
                );
                if (parsed.GetValue(check))
                {
                    Report(Value(SuggestionCheck.Of(coded, options)), to);
                }

                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }

    private static Option<string> Named(string name, string description, string usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static T Value<T>(Touchstone.Themes.Outcome<T> outcome)
        where T : class =>
        outcome.TryGet(out var value, out var refusal) ? value : throw new CannotRunException(refusal.Message);

    private static List<CodedText> Coded(FileInfo file, Columns columns, TextWriter error)
    {
        var table = Tables.Read(file, error);
        Tables.Identifiers(file, table, Tables.Column(file, table, columns.Id));
        var textAt = Tables.Column(file, table, columns.Text);
        var labelsAt = Tables.Column(file, table, columns.Labels);
        return [.. table.Rows.Select(r => new CodedText(r.Cells[textAt], Tables.Split(r.Cells[labelsAt])))];
    }

    private static (IReadOnlyList<string> Ids, List<string> Texts) Uncoded(
        FileInfo file,
        Columns columns,
        TextWriter error
    )
    {
        var table = Tables.Read(file, error);
        var ids = Tables.Identifiers(file, table, Tables.Column(file, table, columns.Id));
        var textAt = Tables.Column(file, table, columns.Text);
        return (ids, [.. table.Rows.Select(r => r.Cells[textAt])]);
    }

    private static void Json(
        FileInfo file,
        IReadOnlyList<string> ids,
        IReadOnlyList<IReadOnlyList<CodeSuggestion>> suggestions
    )
    {
        using var stream = file.Create();
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        for (var i = 0; i < ids.Count; i++)
        {
            json.WriteStartArray(ids[i]);
            foreach (var suggestion in suggestions[i])
            {
                json.WriteStartObject();
                json.WriteString("code", suggestion.Code);
                json.WriteNumber("score", Math.Round(suggestion.Score, 4));
                json.WriteStartArray("words");
                foreach (var word in suggestion.Words)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Report(SuggestionCheck check, TextWriter to)
    {
        Line(
            $"Agreement with people on {check.Responses:N0} responses held back: F1 {check.F1:F3} (95 % interval {check.Lower:F3} to {check.Upper:F3})"
        );
        foreach (var code in check.Codes)
        {
            var kappa = code.Kappa is { } known
                ? known.ToString("F3", CultureInfo.InvariantCulture)
                : "not defined: only one category used";
            Line(
                $"  {code.Code}: given {code.Given:N0}, suggested {code.Suggested:N0}, both {code.Both:N0}, kappa {kappa}"
            );
        }

        void Line(FormattableString text) => to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private sealed record Columns(string Id, string Text, string Labels);
}
