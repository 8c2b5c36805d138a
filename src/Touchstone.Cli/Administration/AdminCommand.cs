using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Invitations;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;

namespace Touchstone.Cli.Administration;

/// <summary>
/// Makes an administrator on the terminal: a fresh installation has nobody who could invite anybody. Whoever can reach the
/// database could do so anyway; this way it is in the record log.
/// </summary>
internal static class AdminCommand
{
    public static Command Create() => new("admin", "The people who run the installation.") { CreateAdministrator() };

    private static Command CreateAdministrator()
    {
        var email = new Option<string>("--email") { Description = "Their e-mail address.", Required = true };
        var name = new Option<string?>("--name") { Description = "Their name; they can change it." };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The data folder of the site, whose database runs.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
        };
        var database = new Option<string?>("--database")
        {
            Description = "The connection, where the site has one of its own.",
        };
        var address = new Option<string>("--address")
        {
            Description = "Where people reach the site; the link begins with it.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var command = new Command(
            "create",
            "Print a link with which somebody becomes an administrator. It works once, within 14 days."
        )
        {
            email,
            name,
            data,
            database,
            address,
        };
        command.Runs(
            async (parsed, output, cancel) =>
            {
                var who = parsed.GetValue(email)!;
                var connection = parsed.GetValue(database) ?? Running(parsed.GetValue(data)!);
                var link = await Invite(
                    connection,
                    AddressOf(parsed.GetValue(address)!),
                    new InviteAdministrator(
                        parsed.GetValue(name) ?? who[..Math.Max(who.IndexOf('@', StringComparison.Ordinal), 0)],
                        who
                    ),
                    cancel
                );
                await output.WriteLineAsync(link);
                return ExitCodes.Good;
            }
        );
        return command;
    }

    private static Uri AddressOf(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : throw new CannotRunException($"“{written}” is not an address like https://touchstone.example.");

    private static string Running(DirectoryInfo data) =>
        EmbeddedPostgres.RunningIn(Path.Combine(data.FullName, "postgres"))
        ?? throw new CannotRunException(
            $"No database runs in {data.FullName}. Start the site first (touchstone serve), name its folder with --data, or its database with --database."
        );

    private static async Task<string> Invite(
        string connection,
        Uri address,
        InviteAdministrator invitation,
        CancellationToken cancel
    )
    {
        try
        {
            await using var owner = NpgsqlDataSource.Create(connection);
            if ((await Migrator.PendingAsync(owner, cancel)).Count > 0)
            {
                throw new CannotRunException(
                    "The database is older than this program. Start the site once (touchstone serve)."
                );
            }
            await using var source = CoreServices.SiteSource(connection);
            await using var services = new ServiceCollection()
                .AddLogging()
                .AddTouchstoneCore(
                    source,
                    new Site(address, "Touchstone", $"no-reply@{address.Host}"),
                    ReferenceData.Load(),
                    new MailSettings()
                )
                .BuildServiceProvider();
            var outcome = await services
                .GetRequiredService<UseCaseRunner>()
                .Run(Actor.System, invitation, cancel: cancel);
            return outcome.Refusal switch
            {
                null => outcome.Value,
                Refusal.Invalid invalid => throw new CannotRunException(
                    string.Join(Environment.NewLine, invalid.Faults.Select(f => f.Message + "."))
                ),
                var other => throw new CannotRunException($"It was refused: {other}."),
            };
        }
        catch (NpgsqlException e)
        {
            throw new CannotRunException($"The database cannot be reached: {e.Message}");
        }
        catch (ArgumentException e)
        {
            throw new CannotRunException($"The database connection cannot be read: {e.Message}");
        }
    }
}
