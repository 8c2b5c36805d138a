using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>
/// Walks somebody through a questionnaire, page by page or on one page, to the check of all answers. Until they keep or send
/// them, the answers travel in the form and nothing is stored here. Works without script: every step is a post.
/// </summary>
public abstract class AnsweringPage : AreaPage
{
    private static Texts T => AnsweringTexts.T;

    /// <summary>The step before the first page.</summary>
    public const int Beginning = -1;

    /// <summary>The step after the last page.</summary>
    public const int Check = 10_000;

    /// <summary>What is typed on this page, by question, or by question and part.</summary>
    [BindProperty(Name = nameof(Items))]
    public Dictionary<string, string?> Items { get; set; } = [];

    /// <summary>What is ticked on this page, by question.</summary>
    [BindProperty(Name = nameof(Ticks))]
    public Dictionary<string, List<string>> Ticks { get; set; } = [];

    /// <summary>The answers of the other pages.</summary>
    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public int Step { get; set; } = Beginning;

    /// <summary>What was pressed: start, next, back, stay, page-3, check, keep, send.</summary>
    [BindProperty]
    public string? Go { get; set; }

    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public Guid? Version { get; set; }

    [BindProperty]
    public Capacity? Capacity { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public bool Named { get; set; }

    [BindProperty]
    public bool MayQuote { get; set; }

    [BindProperty]
    public string? Receipt { get; set; }

    public Form Form { get; protected set; } = Form.Empty;
    public AnswerSheet Answers { get; protected set; } = AnswerSheet.Empty;
    public string Heading { get; protected set; } = "";
    public string Caption { get; protected set; } = "";

    /// <summary>The questions that stand in English although something else was chosen.</summary>
    public ImmutableHashSet<string> InEnglish { get; protected set; } = [];

    /// <summary>Where the way back leads.</summary>
    public string Back { get; protected set; } = "/";

    /// <summary>Unfinished answers can be kept and come back to.</summary>
    public virtual bool CanKeep => false;
    public virtual bool AsksReceipt => false;
    public virtual string SendText => T["Send"];

    /// <summary>Tells that this is a trial, or who is typing; null for the respondent's own page.</summary>
    public virtual string? Note => null;

    /// <summary>What is asked must be answered; paper may leave out anything.</summary>
    protected virtual bool InsistsOnAnswers => true;

    public Standpoint Standpoint => new(Capacity, Organisation ?? "", Named, MayQuote);

    public FormPage? Current => Step is >= 0 and < Check ? Form.Pages[Step] : null;

    /// <summary>What stands on the current page for somebody who answered so. On one page, branches open as it is posted.</summary>
    public IEnumerable<Question> OnPage
    {
        get
        {
            var shown = Form.Shown(Answers).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
            return Current?.Items.Where(i => shown.Contains(i.Id)) ?? [];
        }
    }

    /// <summary>There is something to go back to: an earlier page, or the beginning.</summary>
    public bool HasBack => CanKeep || Step == Check || Form.PageBefore(Step, Answers) is not null;

    public string Progress =>
        Form.Pages.Length > 1 && Current is { } page ? T["Progress", page.Number + 1, Form.Pages.Length] : "";

    public string StepTitle =>
        Step switch
        {
            Beginning => Heading,
            Check => T["Check.Of", Heading],
            _ when Progress.Length > 0 => $"{Heading} ({Progress.ToLowerInvariant()})",
            _ => T["Questions.Of", Heading],
        };

    public static string FieldOf(string part) => $"Items[{part}]";

    /// <summary>Fills what the tags show from the answers.</summary>
    protected void Present()
    {
        State = Answers.ToJson();
        foreach (var question in Current?.Items ?? [])
        {
            var answer = Answers.Of(question.Id);
            Items.TryAdd(question.Id, answer?.Text ?? answer?.Chosen?.FirstOrDefault());
            Ticks.TryAdd(question.Id, [.. answer?.Chosen ?? []]);
            foreach (var row in question.Rows)
            {
                Items.TryAdd(AnswerRules.Part(question.Id, row.Id), answer?.Rows?.GetValueOrDefault(row.Id));
            }
            foreach (var choice in question.Kind == QuestionKind.Ranking ? question.Choices : [])
            {
                var place = Array.IndexOf(answer?.Chosen ?? [], choice.Id);
                Items.TryAdd(
                    AnswerRules.Part(question.Id, choice.Id),
                    place < 0 ? null : (place + 1).ToString(CultureInfo.InvariantCulture)
                );
            }
        }
    }

    /// <summary>Goes where a button leads. Null when the answers are to be kept or sent.</summary>
    protected async Task<IActionResult?> Walk()
    {
        Answers = AnswerSheet.Parse(State) ?? AnswerSheet.Empty;
        Step = Math.Clamp(Step, Beginning, Step == Check ? Check : Form.Pages.Length - 1);
        await Take();
        switch (Go)
        {
            case "start":
                return Show(Form.PageAfter(Beginning, Answers)?.Number ?? Check);
            case "back":
                return Show(Form.PageBefore(Step == Check ? int.MaxValue : Step, Answers)?.Number ?? Beginning);
            case "stay":
                // In other words, with all that was typed.
                return Show(Step);
            case "keep":
                return null;
            case "send":
                return FirstFault() is { } page ? Again(page) : null;
            case { } go when go.StartsWith("page-", StringComparison.Ordinal) && int.TryParse(go[5..], out var number):
                return Show(Math.Clamp(number, 0, Form.Pages.Length - 1));
            default:
                return Next();
        }
    }

    private IActionResult Next()
    {
        // On one page a branch may have opened below: it is shown before anything is said to be missing.
        var before = AnswerSheet.Parse(State) ?? AnswerSheet.Empty;
        var opened = Form.Layout == FormLayout.OnePage && Opens(before);
        if (opened && !Request.Form.ContainsKey("Opened"))
        {
            return Show(Step);
        }
        foreach (var fault in Faults(OnPage))
        {
            Refuse(fault);
        }
        return ModelState.ErrorCount > 0 ? Again(Step) : Show(Form.PageAfter(Step, Answers)?.Number ?? Check);
    }

    private bool Opens(AnswerSheet before)
    {
        var seen = Form.Shown(before).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return Form.Shown(Answers).Any(q => !seen.Contains(q.Id));
    }

    private int? FirstFault()
    {
        foreach (var page in Form.Pages)
        {
            var shown = Form.Shown(Answers).Where(q => page.Items.Contains(q)).ToList();
            var faults = Faults(shown);
            if (!faults.IsEmpty)
            {
                foreach (var fault in faults)
                {
                    Refuse(fault);
                }
                return page.Number;
            }
        }
        return null;
    }

    private ImmutableArray<Fault> Faults(IEnumerable<Question> questions) =>
        AnswerRules.Faults(InsistsOnAnswers ? questions : questions.Select(q => q with { Required = false }), Answers);

    /// <summary>Shows a step afresh.</summary>
    protected IActionResult Show(int step)
    {
        ModelState.Clear();
        Items.Clear();
        Ticks.Clear();
        Step = step;
        Present();
        return Page();
    }

    /// <summary>Shows a step with what is wrong and what was typed.</summary>
    protected IActionResult Again(int step)
    {
        Step = step;
        Present();
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private void Refuse(Fault fault)
    {
        EnglishMessages.Keep(HttpContext, fault.Message);
        ModelState.AddModelError(Field(fault.Field), fault.Message);
    }

    private string Field(string part) =>
        Form.Find(part)?.Kind switch
        {
            QuestionKind.Multiple => $"Ticks[{part}]",
            QuestionKind.File => $"File-{part}",
            _ => FieldOf(part),
        };

    /// <summary>Takes what was typed on the page that was posted.</summary>
    private async Task Take()
    {
        foreach (var question in Current?.Items ?? [])
        {
            var standing = Answers.Of(question.Id);
            Answers = Answers.With(
                question.Id,
                question.Kind switch
                {
                    QuestionKind.Agreement or QuestionKind.Single => Typed(question.Id) is { } one
                        ? new Answer([one])
                        : null,
                    QuestionKind.Multiple => new Answer([.. Ticks.GetValueOrDefault(question.Id) ?? []]),
                    QuestionKind.Ranking => new Answer(Order(question)),
                    QuestionKind.Matrix => new Answer(Rows: Rows(question)),
                    QuestionKind.Text => new Answer(Text: Typed(question.Id)),
                    QuestionKind.File => await File(question, standing),
                    _ => null,
                }
            );
        }
    }

    private string? Typed(string part) => Items.GetValueOrDefault(part)?.Trim() is { Length: > 0 } text ? text : null;

    private Dictionary<string, string> Rows(Question question) =>
        question
            .Rows.Select(r => (r.Id, Chosen: Typed(AnswerRules.Part(question.Id, r.Id))))
            .Where(r => r.Chosen is not null)
            .ToDictionary(r => r.Id, r => r.Chosen!, StringComparer.Ordinal);

    /// <summary>The choices by their places. Of several with the same place the first has it.</summary>
    private string[] Order(Question question) =>
        [
            .. question
                .Choices.Select(c => (c.Id, Place: Typed(AnswerRules.Part(question.Id, c.Id))))
                .Where(c => int.TryParse(c.Place, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .GroupBy(c => int.Parse(c.Place!, CultureInfo.InvariantCulture))
                .OrderBy(g => g.Key)
                .Select(g => g.First().Id),
        ];

    private async Task<Answer?> File(Question question, Answer? standing)
    {
        if (
            Request.Form.Files.GetFile($"File-{question.Id}") is not { } sent
            || await sent.ReadAsync(HttpContext.RequestAborted) is not { } upload
        )
        {
            return standing;
        }
        var taken = await Attach(question, upload);
        if (taken.IsDone)
        {
            return new Answer(File: taken.Value);
        }
        ModelState.AddModelError(
            $"File-{question.Id}",
            taken.Refusal is Refusal.Invalid invalid ? invalid.Faults[0].Message : "The file could not be taken"
        );
        return standing;
    }

    /// <summary>Takes a file, or only looks at it where nothing is to be left behind.</summary>
    protected virtual Task<Outcome<Guid>> Attach(Question question, Upload upload)
    {
        var problem = FileInspector.Inspect(upload).Problem;
        return Task.FromResult(
            problem is null ? Outcome<Guid>.Done(Guid.CreateVersion7()) : Refusal.For(question.Id, problem)
        );
    }

    /// <summary>An answer in words, for the check.</summary>
    public static IEnumerable<string> Say(Question question, Answer? answer)
    {
        if (answer is null)
        {
            return [T["NotAnswered"]];
        }
        return question.Kind switch
        {
            QuestionKind.Ranking => (answer.Chosen ?? []).Select((c, i) => $"{i + 1}. {question.Find(c)?.Text}"),
            QuestionKind.Matrix => question.Rows.Select(r =>
                $"{r.Text}: {(answer.Rows?.GetValueOrDefault(r.Id) is { } chosen ? question.Find(chosen)?.Text : T["NotAnswered.Row"])}"
            ),
            QuestionKind.Text => [answer.Text ?? ""],
            QuestionKind.File => [T["FileThere"]],
            _ => (answer.Chosen ?? []).Select(c => question.Find(c)?.Text ?? ""),
        };
    }
}
