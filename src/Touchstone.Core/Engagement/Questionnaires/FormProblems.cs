using System.Collections.Immutable;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>What keeps a form from being put before people: nothing to answer, branches that look ahead, questions nobody can reach.</summary>
public static class FormProblems
{
    // A search that takes more steps than this is broken off, and the question taken to be within reach.
    private const int MostSteps = 200_000;

    public static ImmutableArray<string> Of(Form form)
    {
        var problems = new List<string>();
        if (!form.Questions.Any())
        {
            problems.Add("There is no question yet.");
        }
        for (var i = 0; i < form.Items.Length; i++)
        {
            problems.AddRange(Of(form.Items[i]));
            problems.AddRange(Branch(form, i));
        }
        return [.. problems];
    }

    private static IEnumerable<string> Of(Question item)
    {
        var name = Name(item);
        if (item.Text.Length == 0)
        {
            yield return $"{name} has no words.";
        }
        var needsChoices =
            item.Kind is QuestionKind.Single or QuestionKind.Multiple or QuestionKind.Ranking or QuestionKind.Matrix;
        if (needsChoices && item.Choices.Length < 2)
        {
            yield return $"{name} needs at least two choices.";
        }
        if (item.Kind == QuestionKind.Matrix && item.Rows.Length == 0)
        {
            yield return $"{name} needs at least one row.";
        }
    }

    private static IEnumerable<string> Branch(Form form, int at)
    {
        var item = form.Items[at];
        if (item.ShowIf is not { } rule)
        {
            yield break;
        }
        var name = Name(item);
        var isSound = true;
        foreach (var condition in rule.Conditions)
        {
            var place = form.Items.ToList().FindIndex(i => i.Id == condition.Question);
            var problem =
                place < 0 ? $"{name} depends on a question that is not there any more."
                : place >= at
                    ? $"{name} depends on a question that comes later, so it could wait for itself. Move it below “{Short(form.Items[place].Text)}”."
                : !form.Items[place].Decides
                    ? $"{name} depends on “{Short(form.Items[place].Text)}”, where there is nothing to choose."
                : condition.Choices.IsEmpty || condition.Choices.Any(c => form.Items[place].Find(c) is null)
                    ? $"{name} depends on a choice that is not there any more."
                : null;
            if (problem is not null)
            {
                isSound = false;
                yield return problem;
            }
        }
        if (rule.Conditions.IsEmpty)
        {
            yield return $"{name} has a branch without a condition.";
        }
        else if (isSound && !IsReachable(form, item))
        {
            yield return $"{name} can never be asked: no answers lead to it.";
        }
    }

    /// <summary>Whether any answers lead to a question. Tries every answer to the questions that it depends on, directly or not.</summary>
    internal static bool IsReachable(Form form, Question target)
    {
        var matter = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<Question>([target]);
        while (waiting.TryPop(out var next))
        {
            foreach (var condition in next.ShowIf?.Conditions ?? [])
            {
                if (matter.Add(condition.Question) && form.Find(condition.Question) is { } on)
                {
                    waiting.Push(on);
                }
            }
        }
        var deciding = form.Items.Where(i => matter.Contains(i.Id)).ToList();
        var steps = 0;
        return Try(0, AnswerSheet.Empty);

        bool Try(int at, AnswerSheet answers)
        {
            if (++steps > MostSteps)
            {
                return true;
            }
            if (at == deciding.Count)
            {
                return target.ShowIf!.Holds(answers);
            }
            var question = deciding[at];
            var isAsked = question.ShowIf?.Holds(answers) ?? true;
            return isAsked
                ? Possible(question).Any(chosen => Try(at + 1, answers.With(question.Id, new Answer(chosen))))
                : Try(at + 1, answers);
        }
    }

    /// <summary>Every way to answer a question, as far as branches can tell them apart.</summary>
    private static IEnumerable<string[]> Possible(Question question)
    {
        if (!question.Required)
        {
            yield return [];
        }
        foreach (var choice in question.Choices)
        {
            yield return [choice.Id];
        }
        if (question.Kind != QuestionKind.Multiple)
        {
            yield break;
        }
        var together = question.Choices.Where(c => !c.Exclusive).Select(c => c.Id).ToArray();
        // All sets of two and more; beyond a dozen choices, the search is broken off by its limit.
        for (long set = 1; set < 1L << Math.Min(together.Length, 40); set++)
        {
            if (System.Numerics.BitOperations.PopCount((ulong)set) > 1)
            {
                yield return [.. together.Where((_, i) => (set >> i & 1) == 1)];
            }
        }
    }

    private static string Name(Question item) =>
        item.Kind == QuestionKind.Section ? $"The section “{Short(item.Text)}”" : $"The question “{Short(item.Text)}”";

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
