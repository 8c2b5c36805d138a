using System.Collections.Immutable;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>The questions about the person that results are usually cut by, with the choices of the reference lists.</summary>
internal static class AboutYou
{
    public static Form AddTo(Form form, ReferenceData reference) =>
        form.Add(new Question("", QuestionKind.Section, "About you", "", false, [], []))
            .Add(
                Ask(
                    "What is your profession?",
                    reference
                        .Professions.Latest.Select(p => new Choice(p.Code, p.Name))
                        .Append(new Choice(RegistrationWords.Other, "Another, or none"))
                )
            )
            .Add(
                Ask(
                    "Where do you work, or what brings you here?",
                    reference.Sectors.Latest.Select(s => new Choice(s.Code, s.Name))
                )
            )
            .Add(
                Ask(
                    "Which region are you in?",
                    reference
                        .Regions.Latest.Select(r => new Choice(r.Code, r.Name))
                        .Append(new Choice(RegistrationWords.Other, "Outside England"))
                )
            );

    private static Question Ask(string text, IEnumerable<Choice> choices) =>
        new("", QuestionKind.Single, text, "", false, [.. choices], ImmutableArray<Choice>.Empty, About: true);
}
