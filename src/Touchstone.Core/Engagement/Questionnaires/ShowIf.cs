using System.Collections.Immutable;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>When a question is asked: if all, or any, of these hold. Each looks at one earlier question.</summary>
public sealed record ShowIf(bool Any, ImmutableArray<Condition> Conditions)
{
    public bool Holds(AnswerSheet answers) =>
        Any ? Conditions.Any(c => c.Holds(answers)) : Conditions.All(c => c.Holds(answers));
}

/// <summary>One of these choices was made in that question; or, when turned round, none of them was.</summary>
public sealed record Condition(string Question, bool Not, ImmutableArray<string> Choices)
{
    public bool Holds(AnswerSheet answers) => (answers.Of(Question)?.Chosen ?? []).Any(Choices.Contains) != Not;
}
