using System.Net;
using System.Net.Sockets;
using Touchstone.Cli.Doctor;

namespace Touchstone.Cli.Tests.Doctor;

public sealed class DoctorTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ts-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_look_is_reported_in_a_line_and_the_last_line_sums_up()
    {
        var terminal = new Terminal();
        var code = await terminal.Run("doctor", "--data", folder.FullName, "--urls", "http://127.0.0.1:1");
        foreach (
            var about in new[]
            {
                ".NET SDK",
                "Node.js",
                "Account",
                "Data folder",
                "Disk",
                "Port",
                "Database",
                "Clock",
                "Ed25519",
                "Mail",
            }
        )
        {
            terminal.Output.ShouldContain($"  {about}: ");
        }

        var bad = terminal.Output.Split('\n').Count(line => line.StartsWith("BAD", StringComparison.Ordinal));
        code.ShouldBe(bad == 0 ? 0 : 1, terminal.Output);
        terminal.Output.TrimEnd().ShouldEndWith(bad == 0 ? "Nothing is wrong." : "wrong.");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_bad_and_the_exit_code_says_so()
    {
        var terminal = new Terminal();
        var code = await terminal.Run(
            "doctor",
            "--data",
            folder.FullName,
            "--database",
            "Host=127.0.0.1;Port=1;Username=nobody;Database=none"
        );
        code.ShouldBe(1);
        terminal.Output.ShouldContain("BAD   Database: It does not answer");
    }

    [Fact]
    public async Task A_port_that_another_programme_holds_is_bad()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var held = HoldAsync(listener);
        var finding = await Machine.PortAsync(Installation.From(folder.FullName, null, $"http://127.0.0.1:{port}"), Ct);
        finding.Level.ShouldBe(Level.Bad);
        finding.Words.ShouldContain("taken by another programme");
        listener.Stop();
        await held;
    }

    [Fact]
    public void A_data_folder_below_a_file_is_bad_and_one_to_be_made_is_good()
    {
        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, "");
        Machine.DataFolder(Installation.From(Path.Combine(file, "data"), null, null)).Level.ShouldBe(Level.Bad);
        Machine
            .DataFolder(Installation.From(Path.Combine(folder.FullName, "new"), null, null))
            .Level.ShouldBe(Level.Good);
    }

    [Fact]
    public void A_clock_that_disagrees_with_the_databases_is_bad()
    {
        var now = TimeProvider.System.GetUtcNow();
        Machine.Clock(TimeProvider.System, now).Level.ShouldBe(Level.Good);
        Machine.Clock(TimeProvider.System, now.AddMinutes(3)).Level.ShouldBe(Level.Bad);
    }

    [Fact]
    public async Task Without_a_mail_server_mail_is_kept_and_one_that_cannot_be_reached_is_bad()
    {
        var without = Installation.From(folder.FullName, null, null) with { MailHost = null };
        (await Machine.MailAsync(without, Ct)).Level.ShouldBe(Level.Note);
        (await Machine.MailAsync(without with { MailHost = "127.0.0.1:1" }, Ct)).Level.ShouldBe(Level.Bad);
    }

    [Fact]
    public async Task Missing_database_programmes_are_named_with_the_command_that_installs_them()
    {
        var elsewhere = Installation.From(folder.FullName, null, null) with { Programme = folder.FullName };
        var finding = await Tools.PostgresAsync(elsewhere, Ct);
        finding.Level.ShouldBe(Level.Bad);
        finding.Words.ShouldContain("scripts/npm-packages");
    }

    [Fact]
    public void Signatures_of_badges_can_be_made_here() => Machine.Cryptography().Level.ShouldBe(Level.Good);

    [Fact]
    public async Task A_wrong_address_cannot_be_examined() =>
        (await new Terminal().Run("doctor", "--urls", "nowhere")).ShouldBe(2);

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Another programme: it accepts and hangs up.</summary>
    private static async Task HoldAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync(Ct);
            }
        }
        catch (SocketException)
        {
            // The test has ended.
        }
    }
}
