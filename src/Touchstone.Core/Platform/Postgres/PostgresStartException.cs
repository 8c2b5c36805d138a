namespace Touchstone.Core.Platform.Postgres;

/// <summary>Carries a reason from the depth of a start to <see cref="EmbeddedPostgres.StartAsync"/>, which makes it a result.</summary>
internal sealed class PostgresStartException(PostgresProblem problem, string words) : Exception(words)
{
    public PostgresProblem Problem { get; } = problem;
}
