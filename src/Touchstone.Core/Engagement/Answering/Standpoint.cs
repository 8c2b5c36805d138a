using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>For whom an answer speaks, and what may be done with its words.</summary>
/// <param name="Capacity">Null when nobody has said it: the form asks.</param>
/// <param name="Organisation">Kept only when the organisation agrees to be named.</param>
/// <param name="Named">The organisation may be named beside its answers.</param>
/// <param name="MayQuote">Its words may be quoted, without a name unless the organisation is named.</param>
public sealed record Standpoint(Capacity? Capacity, string Organisation = "", bool Named = false, bool MayQuote = false)
{
    /// <summary>What is missing or wrong in it.</summary>
    public Faults Check() =>
        new Faults()
            .When(Capacity is null, nameof(Capacity), "Choose for whom you answer")
            .When(
                Capacity == Answering.Capacity.Organisation && string.IsNullOrWhiteSpace(Organisation),
                nameof(Organisation),
                "Enter the name of the organisation"
            )
            .Optional(Organisation, nameof(Organisation), "the name of the organisation", 200);

    /// <summary>The name that is stored: none, unless an organisation agrees to be named.</summary>
    internal string? KeptName =>
        Capacity == Answering.Capacity.Organisation && Named && Organisation.Trim() is { Length: > 0 } name
            ? name
            : null;
}
