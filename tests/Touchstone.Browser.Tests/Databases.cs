using Touchstone.Testing;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
