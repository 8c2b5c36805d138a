namespace Touchstone.Core.Reference;

/// <summary>The dated data that the process works with.</summary>
public sealed record ReferenceData(IReadOnlyList<OutcomeSet> OutcomeSets, IReadOnlyList<StageDescription> Stages);

/// <summary>The outcomes that one kind of decision can have, in one edition.</summary>
public sealed record OutcomeSet(string Code, string Edition, IReadOnlyList<OutcomeOption> Outcomes);

/// <summary>One possible outcome of a decision.</summary>
public sealed record OutcomeOption(string Code, string Label, bool ConditionsAllowed, bool ConditionsRequired);

/// <summary>One of the eleven stages, as people read it.</summary>
public sealed record StageDescription(int Number, string Name, string Purpose);
