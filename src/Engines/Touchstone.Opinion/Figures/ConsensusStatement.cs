namespace Touchstone.Opinion;

/// <summary>A statement on which people as a whole are of one mind.</summary>
/// <param name="Statement">Position of the statement.</param>
/// <param name="Share">Smoothed share on the side of the list it is in.</param>
/// <param name="Z">z of that share against one half.</param>
public sealed record ConsensusStatement(int Statement, double Share, double Z);
