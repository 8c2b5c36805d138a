using Touchstone.Testing;

// Each test starts whole sites; side by side they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(PostgresCluster))]
