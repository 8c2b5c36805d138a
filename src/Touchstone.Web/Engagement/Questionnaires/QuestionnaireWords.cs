using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>What things of a questionnaire are called on pages.</summary>
public static class QuestionnaireWords
{
    public static string Of(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Section => "Section",
            QuestionKind.Agreement => "Agreement with a statement",
            QuestionKind.Single => "One choice",
            QuestionKind.Multiple => "Several choices",
            QuestionKind.Ranking => "Order of choices",
            QuestionKind.Matrix => "One choice for each of several rows",
            QuestionKind.Text => "Own words",
            _ => "File",
        };

    public static string Hint(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Section => "A heading with some words. One page at a time, it begins a page",
            QuestionKind.Agreement => "On five steps, from “strongly agree” to “strongly disagree”",
            QuestionKind.Multiple => "As many as apply, and perhaps “none of these”",
            QuestionKind.Ranking => "All choices, from the first to the last",
            QuestionKind.Matrix => "For example, how important each of several things is",
            QuestionKind.File => "A document that people send",
            _ => "",
        };

    /// <summary>When a question is asked, in words.</summary>
    public static string Say(ShowIf rule, Form form) =>
        string.Join(
            rule.Any ? ", or " : ", and ",
            rule.Conditions.Select(c =>
            {
                var on = form.Find(c.Question);
                var choices = string.Join(" or ", c.Choices.Select(id => $"“{on?.Find(id)?.Text}”"));
                return $"{(c.Not ? "not " : "")}{choices} in “{on?.Text}”";
            })
        );
}
