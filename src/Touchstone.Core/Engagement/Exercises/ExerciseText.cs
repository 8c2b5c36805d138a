using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>What an exercise says of itself in public. Everything but the title is markdown.</summary>
/// <param name="Summary">What it is about, in a sentence or two.</param>
/// <param name="Aims">What it is for, and what will be done with what people say.</param>
/// <param name="Audience">Whom it asks.</param>
public sealed record ExerciseText(string Title, string Summary, string Aims, string Audience)
{
    internal Faults Faults =>
        new Faults()
            .Text(Title, nameof(Title), "the title", 150)
            .Text(Summary, nameof(Summary), "what it is about", 600)
            .Text(Aims, nameof(Aims), "the aims", 10_000)
            .Text(Audience, nameof(Audience), "whom you ask", 5_000);

    internal ExerciseText Trimmed => new(Title.Trim(), Summary.Trim(), Aims.Trim(), Audience.Trim());
}
