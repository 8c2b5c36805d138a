using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Npgsql;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.Postgres;

[SupportedOSPlatform("linux")]
public sealed class EmbeddedPostgresTests(InstalledPostgres installed) : IClassFixture<InstalledPostgres>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_start_makes_the_database_and_a_second_finds_what_was_written()
    {
        using var folder = new TemporaryFolder();
        await using (var server = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow())
        {
            await RunAsync(server, "create table note (words text); insert into note values ('kept')");
        }

        await using var again = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        (await AskAsync(again, "select words from note")).ShouldBe("kept");
        (await AskAsync(again, "select current_user || ' ' || current_database()")).ShouldBe(
            "touchstone_owner touchstone"
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(120)]
    public async Task The_length_and_the_letters_of_the_data_folders_name_do_not_matter(int extra)
    {
        using var folder = new TemporaryFolder();
        var data = folder["it's a \"day\", née" + new string('x', extra)];
        await using var server = (await EmbeddedPostgres.StartAsync(installed.Options(data), Ct)).OrThrow();
        (await AskAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_can_reach_the_server_over_the_network_or_enter_the_folder_of_its_socket()
    {
        using var folder = new TemporaryFolder();
        await using var server = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        (await AskAsync(server, "show listen_addresses")).ShouldBe("");
        var socketFolder = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
        (
            File.GetUnixFileMode(socketFolder)
            & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
        ).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public async Task An_answer_means_that_the_data_is_on_disk_unless_a_test_says_otherwise()
    {
        using var folder = new TemporaryFolder();
        var durable = installed.Options(folder.Path) with { Durable = true };
        await using (var server = (await EmbeddedPostgres.StartAsync(durable, Ct)).OrThrow())
        {
            (await AskAsync(server, "show fsync")).ShouldBe("on");
            (await AskAsync(server, "show synchronous_commit")).ShouldBe("on");
            (await AskAsync(server, "show full_page_writes")).ShouldBe("on");
        }

        await using var hasty = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        (await AskAsync(hasty, "show fsync")).ShouldBe("off");
    }

    [Fact]
    public async Task A_second_start_on_a_folder_in_use_is_refused_and_the_first_goes_on()
    {
        using var folder = new TemporaryFolder();
        await using var server = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        var failed = await FailureAsync(folder.Path);
        failed.Problem.ShouldBe(PostgresProblem.InUse);
        failed.Words.ShouldContain(folder.Path);
        failed.Words.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        (await AskAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_command_finds_a_running_server_and_no_server_after_its_end()
    {
        using var folder = new TemporaryFolder();
        EmbeddedPostgres.RunningIn(folder.Path).ShouldBeNull();
        var server = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        EmbeddedPostgres.RunningIn(folder.Path).ShouldBe(server.ConnectionString);
        await server.StopAsync();
        EmbeddedPostgres.RunningIn(folder.Path).ShouldBeNull();
    }

    [Fact]
    public async Task A_killed_server_recovers_what_was_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var durable = installed.Options(folder.Path) with { Durable = true };
        await using (var server = (await EmbeddedPostgres.StartAsync(durable, Ct)).OrThrow())
        {
            await RunAsync(server, "create table note (words text); insert into note values ('acknowledged')");
            // A statement that still runs holds on to the dead server's memory for a moment.
            var busy = RunAsync(server, "select pg_sleep(60)");
            using var process = Process.GetProcessById(server.ProcessId);
            process.Kill();
            await process.WaitForExitAsync(Ct);
            server.IsRunning.ShouldBeFalse();
            await Should.ThrowAsync<NpgsqlException>(() => busy);
        }

        await using var again = (await EmbeddedPostgres.StartAsync(durable, Ct)).OrThrow();
        (await AskAsync(again, "select words from note")).ShouldBe("acknowledged");
    }

    [Fact]
    public async Task A_pid_file_whose_number_belongs_to_another_programme_does_not_stop_a_start()
    {
        using var folder = new TemporaryFolder();
        var first = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        await first.StopAsync();
        var cluster = folder["cluster"];
        using var stranger = Process.Start("sleep", "600");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(cluster, "postmaster.pid"),
                $"{stranger.Id}\n{cluster}\n1700000000\n5432\n{folder["run"]}\n\n        0         0\nready   \n",
                Ct
            );
            await using var server = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
            (await AskAsync(server, "select 1")).ShouldBe(1);
            stranger.HasExited.ShouldBeFalse();
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task A_first_start_that_was_cut_off_is_begun_afresh()
    {
        using var folder = new TemporaryFolder();
        var half = Directory.CreateDirectory(folder["cluster.unfinished"]);
        await File.WriteAllTextAsync(Path.Combine(half.FullName, "PG_VERSION"), "18\n", Ct);
        await using var server = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        (await AskAsync(server, "select 1")).ShouldBe(1);
    }

    [Theory]
    [InlineData("PG_VERSION")]
    [InlineData("global/pg_control")]
    public async Task A_damaged_database_is_named_and_left_as_it_is(string lost)
    {
        using var folder = new TemporaryFolder();
        await (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow().StopAsync();
        File.Delete(Path.Combine(folder["cluster"], lost));
        var failed = await FailureAsync(folder.Path);
        failed.Problem.ShouldBe(PostgresProblem.NotADatabase);
        failed.Words.ShouldContain(lost);
        Directory.Exists(Path.Combine(folder["cluster"], "base")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_database_of_another_version_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        await (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow().StopAsync();
        await File.WriteAllTextAsync(Path.Combine(folder["cluster"], "PG_VERSION"), "15\n", Ct);
        var failed = await FailureAsync(folder.Path);
        failed.Problem.ShouldBe(PostgresProblem.NotADatabase);
        failed.Words.ShouldContain("PostgreSQL 15");
    }

    [Fact]
    public async Task A_control_file_of_nonsense_ends_the_start_with_the_servers_own_reason()
    {
        using var folder = new TemporaryFolder();
        await (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow().StopAsync();
        await File.WriteAllTextAsync(Path.Combine(folder["cluster"], "global/pg_control"), "nonsense", Ct);
        var failed = await FailureAsync(folder.Path);
        failed.Problem.ShouldBe(PostgresProblem.DidNotStart);
        failed.Words.ShouldContain("pg_control");
        failed.Words.ShouldContain("server.log");
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["data"], "", Ct);
        var failed = await FailureAsync(folder["data"]);
        failed.Problem.ShouldBe(PostgresProblem.NoDataFolder);
        failed.Words.ShouldContain(folder["data"]);
    }

    [Fact]
    public async Task Missing_programs_are_reported_with_the_command_that_installs_them()
    {
        using var folder = new TemporaryFolder();
        var start = await EmbeddedPostgres.StartAsync(new(folder["data"], folder["native"]), Ct);
        var failed = start.ShouldBeOfType<PostgresStart.Failed>();
        failed.Problem.ShouldBe(PostgresProblem.NoBinaries);
        failed.Words.ShouldContain("scripts/npm-packages");
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_running()
    {
        using var folder = new TemporaryFolder();
        await (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow().StopAsync();
        using var cancel = new CancellationTokenSource();
        var starting = EmbeddedPostgres.StartAsync(installed.Options(folder.Path), cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => starting);
        EmbeddedPostgres.RunningIn(folder.Path).ShouldBeNull();
        await using var server = (await EmbeddedPostgres.StartAsync(installed.Options(folder.Path), Ct)).OrThrow();
        (await AskAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Root_can_change_between_a_user_namespace_and_the_account_nobody_on_the_same_data()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            // Only root can become another account; an ordinary user's server simply runs as that user.
            (await ServerAccount.Nobody.WorksAsync(Ct)).ShouldBeFalse();
            (await ServerAccount.ChooseAsync(Ct)).ShouldBe(ServerAccount.Ordinary);
            return;
        }

        using var folder = new TemporaryFolder();
        var data = folder["only-root-may-enter"];
        Directory.CreateDirectory(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var asNobody = installed.Options(Path.Combine(data, "postgres")) with { Account = ServerAccount.Nobody };
        await using (var server = (await EmbeddedPostgres.StartAsync(asNobody, Ct)).OrThrow())
        {
            await RunAsync(server, "create table note (words text); insert into note values ('kept')");
            OwnerOf(server.ProcessId).ShouldNotBe(0);
        }

        var inNamespace = asNobody with { Account = ServerAccount.UserNamespace };
        var needed = await ServerAccount.UserNamespace.WorksAsync(Ct) ? inNamespace : asNobody;
        await using (var server = (await EmbeddedPostgres.StartAsync(needed, Ct)).OrThrow())
        {
            (await AskAsync(server, "select words from note")).ShouldBe("kept");
        }

        await using var back = (await EmbeddedPostgres.StartAsync(asNobody, Ct)).OrThrow();
        (await AskAsync(back, "select words from note")).ShouldBe("kept");
    }

    private static int OwnerOf(int processId) =>
        int.Parse(
            File.ReadLines($"/proc/{processId}/status")
                .First(l => l.StartsWith("Uid:", StringComparison.Ordinal))
                .Split('\t')[1],
            CultureInfo.InvariantCulture
        );

    private async Task<PostgresStart.Failed> FailureAsync(string dataFolder) =>
        (await EmbeddedPostgres.StartAsync(installed.Options(dataFolder), Ct)).ShouldBeOfType<PostgresStart.Failed>();

    private static async Task RunAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = await OpenAsync(server);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<object?> AskAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = await OpenAsync(server);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }

    private static async Task<NpgsqlConnection> OpenAsync(EmbeddedPostgres server)
    {
        var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Ct);
        return connection;
    }
}
