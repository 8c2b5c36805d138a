using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>What a questionnaire asks, in order. A value: every change makes another.</summary>
/// <param name="Introduction">Markdown, before the first question.</param>
/// <param name="Given">How many identifiers have been given: none is given twice, also after a question was removed.</param>
public sealed record Form(string Introduction, FormLayout Layout, int Given, ImmutableArray<Question> Items)
{
    public static Form Empty { get; } = new("", FormLayout.PageByPage, 0, []);

    /// <summary>The items that ask something.</summary>
    [JsonIgnore]
    public IEnumerable<Question> Questions => Items.Where(i => i.IsAsked);

    /// <summary>The questions that results can be cut by.</summary>
    [JsonIgnore]
    public IEnumerable<Question> Attributes =>
        Items.Where(i => i is { About: true, Kind: QuestionKind.Single, ShowIf: null });

    public Question? Find(string id) => Items.FirstOrDefault(i => i.Id == id);

    /// <summary>Adds a question at the end, under the next identifier.</summary>
    public Form Add(Question question) =>
        this with
        {
            Given = Given + 1,
            Items = Items.Add(question with { Id = $"q{Given + 1}" }),
        };

    public Form Replace(Question question) =>
        this with
        {
            Items = [.. Items.Select(i => i.Id == question.Id ? question : i)],
        };

    public Form Remove(string id) => this with { Items = Items.RemoveAll(i => i.Id == id) };

    /// <summary>Moves a question one place up or down.</summary>
    public Form Move(string id, int by)
    {
        var at = Items.IndexOf(Items.First(i => i.Id == id));
        var to = Math.Clamp(at + by, 0, Items.Length - 1);
        return this with { Items = Items.RemoveAt(at).Insert(to, Items[at]) };
    }

    /// <summary>The questions that are asked of somebody who answered so. What is not asked counts as not answered.</summary>
    public ImmutableArray<Question> Shown(AnswerSheet answers)
    {
        if (Items.All(i => i.ShowIf is null))
        {
            return Items;
        }
        var heard = AnswerSheet.Empty;
        var shown = ImmutableArray.CreateBuilder<Question>();
        foreach (var item in Items.Where(i => i.ShowIf?.Holds(heard) ?? true))
        {
            shown.Add(item);
            heard = heard.With(item.Id, answers.Of(item.Id));
        }
        return shown.ToImmutable();
    }

    /// <summary>The answers to what was asked, and nothing else.</summary>
    public AnswerSheet Heard(AnswerSheet answers)
    {
        var asked = Shown(answers).Where(q => q.IsAsked).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        var unasked = answers.Answers.Keys.Where(id => !asked.Contains(id)).ToList();
        return unasked.Count == 0 ? answers : new AnswerSheet(answers.Answers.RemoveRange(unasked));
    }

    /// <summary>The items page by page: each section begins one. On one page, all of them.</summary>
    [JsonIgnore]
    public ImmutableArray<FormPage> Pages
    {
        get
        {
            if (Layout == FormLayout.OnePage)
            {
                return [new FormPage(0, Items)];
            }
            var pages = new List<List<Question>>();
            foreach (var item in Items)
            {
                if (pages.Count == 0 || item.Kind == QuestionKind.Section)
                {
                    pages.Add([]);
                }
                pages[^1].Add(item);
            }
            return [.. pages.Select((items, i) => new FormPage(i, [.. items]))];
        }
    }

    /// <summary>The next page after this one on which something is asked of somebody who answered so; null when there is none.</summary>
    public FormPage? PageAfter(int page, AnswerSheet answers)
    {
        var asked = Shown(answers).Where(q => q.IsAsked).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return Pages.FirstOrDefault(p => p.Number > page && p.Items.Any(i => asked.Contains(i.Id)));
    }

    public FormPage? PageBefore(int page, AnswerSheet answers)
    {
        var asked = Shown(answers).Where(q => q.IsAsked).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return Pages.LastOrDefault(p => p.Number < page && p.Items.Any(i => asked.Contains(i.Id)));
    }
}

/// <summary>What stands on one page.</summary>
/// <param name="Number">From 0.</param>
public sealed record FormPage(int Number, ImmutableArray<Question> Items);
