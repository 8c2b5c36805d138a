namespace Touchstone.Opinion;

/// <summary>A cluster of points in the plane.</summary>
/// <param name="Id">Its number, kept while it lives on from update to update.</param>
/// <param name="X">Centre, first component.</param>
/// <param name="Y">Centre, second component.</param>
/// <param name="Members">Positions of its points, ascending.</param>
internal sealed record Cluster(int Id, double X, double Y, int[] Members);
