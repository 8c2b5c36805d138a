namespace Touchstone.Core.Platform.Postgres;

/// <summary>Where an embedded PostgreSQL keeps its data, which programs it runs, and how careful it is.</summary>
/// <param name="DataFolder">The folder that belongs to this database server; created when missing.</param>
/// <param name="BinariesFolder">The folder that holds <c>bin</c>, <c>lib</c> and <c>share</c> of PostgreSQL.</param>
public sealed record EmbeddedPostgresOptions(string DataFolder, string BinariesFolder)
{
    /// <summary>False only for throw-away test clusters: an answer then no longer means that the data is on disk.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>
    /// Twice what one site holds, and some: the connections of a site that was killed stand until the server has noticed, and
    /// the next site begins beside them.
    /// </summary>
    public int MaxConnections { get; init; } = 250;

    /// <summary>How long a start may take. Recovery after a power cut reads the whole write-ahead log, so this is generous.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>As whom the server runs; null takes the first way that works here.</summary>
    internal ServerAccount? Account { get; init; }
}
