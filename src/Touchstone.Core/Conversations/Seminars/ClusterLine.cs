using System.Collections.Immutable;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>A cluster with its problems, the most important first.</summary>
/// <param name="Challenge">The title of the challenge that it became.</param>
public sealed record ClusterLine(ProblemCluster Cluster, ImmutableArray<ProblemLine> Problems, string? Challenge);
