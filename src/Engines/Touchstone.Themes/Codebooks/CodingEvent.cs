namespace Touchstone.Themes.Codebooks;

/// <summary>One thing that somebody does to a codebook or to codings. Each can be undone.</summary>
public abstract record CodingEvent
{
    private protected CodingEvent() { }
}

/// <summary>Puts a new code into the codebook, last among its brothers.</summary>
/// <param name="Code">The code.</param>
public sealed record AddCode(Code Code) : CodingEvent;

/// <summary>Changes what a code says of itself: name, definition, examples, colour, whether it can be given.</summary>
/// <param name="Code">The code as it shall be; its place does not change.</param>
public sealed record DescribeCode(Code Code) : CodingEvent;

/// <summary>Puts a code, with all that stands under it, under another or to the top.</summary>
/// <param name="Code">The code.</param>
/// <param name="Under">Where to; null for the top.</param>
public sealed record MoveCode(Guid Code, Guid? Under) : CodingEvent;

/// <summary>
/// Makes one code of two: codings, memos and codes below go over to the one that stays. Where one coder gave both to the same
/// words, one coding is left.
/// </summary>
/// <param name="From">The code that goes.</param>
/// <param name="Into">The code that stays.</param>
public sealed record MergeCodes(Guid From, Guid Into) : CodingEvent;

/// <summary>Makes two codes of one: some of its codings go over to a new code beside it.</summary>
/// <param name="From">The code to split.</param>
/// <param name="New">The new code; it stands beside the old one, whatever parent it names.</param>
/// <param name="Codings">The codings that go over; all of them are of the old code.</param>
public sealed record SplitCode(Guid From, Code New, IReadOnlyList<Guid> Codings) : CodingEvent;

/// <summary>Takes a code away that nobody uses and that has none under it.</summary>
/// <param name="Code">The code.</param>
public sealed record RemoveCode(Guid Code) : CodingEvent;

/// <summary>Gives a code to words.</summary>
/// <param name="Coding">The coding.</param>
public sealed record AddCoding(Coding Coding) : CodingEvent;

/// <summary>Takes a coding away.</summary>
/// <param name="Coding">The coding.</param>
public sealed record RemoveCoding(Guid Coding) : CodingEvent;
