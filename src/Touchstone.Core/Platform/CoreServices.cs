using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Interests.Detecting;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform;

/// <summary>Registers the process with a host: the site, a terminal command, a test.</summary>
public static class CoreServices
{
    /// <param name="database">The one data source, opened by whoever composes the host. See <see cref="SiteSource"/>.</param>
    public static IServiceCollection AddTouchstoneCore(
        this IServiceCollection services,
        NpgsqlDataSource database,
        Site site,
        Reference.ReferenceData reference,
        MailSettings mail
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddSingleton(site);
        services.AddSingleton(reference);
        services.AddSingleton(mail);
        services.AddPooledDbContextFactory<TouchstoneDb>(options =>
            options.UseNpgsql(database, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        );
        services.AddSingleton(AccessTable.Stated);
        services.TryAddSingleton(new AccessSettings());
        services.AddSingleton<Gate>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<LiveKeys>();
        services.AddSingleton<PasswordHash>();
        services.AddSingleton<IPasswordHasher<Account>>(provider => provider.GetRequiredService<PasswordHash>());
        services.AddSingleton<ProveAgain>();
        services.AddScoped<ConflictSearch>();
        // OWASP's advice for PBKDF2 with HMAC-SHA-512.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<UseCaseRunner>();
        services.AddSingleton<LogKeys>();
        services.AddSingleton<CheckpointSigning>();
        services.TryAddSingleton(new CheckpointFolder(null));
        services.TryAddSingleton<IMailTransport, SmtpTransport>();
        AddHandlers(services);
        return services;
    }

    /// <summary>Adds what runs in the background: jobs and mail. A test leaves it out and runs them by hand.</summary>
    public static IServiceCollection AddTouchstoneWorkers(this IServiceCollection services)
    {
        services.AddHostedService<JobWorker>();
        services.AddHostedService<DailyWorker>();
        services.AddHostedService<MailWorker>();
        services.AddHostedService<CheckpointWorker>();
        return services;
    }

    /// <summary>The data source that the site works with: the owner's connection, narrowed to the site's role for every session.</summary>
    public static NpgsqlDataSource SiteSource(string ownerConnection)
    {
        var connection = new NpgsqlConnectionStringBuilder(ownerConnection)
        {
            Options = $"-c role={Migrator.SiteRole}",
            ApplicationName = "touchstone",
        };
        return new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
    }

    /// <summary>Every class of this assembly that handles a use case or a job, looks for conflicts of interest, or sees something come due.</summary>
    private static void AddHandlers(IServiceCollection services)
    {
        foreach (
            var type in typeof(CoreServices).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false })
        )
        {
            if (type.IsAssignableTo(typeof(IProcessSingleton)))
            {
                services.AddSingleton(type);
                // What an earlier area asks of a later one, it asks through an interface of its own.
                foreach (var asked in type.GetInterfaces().Where(i => i.Assembly == type.Assembly))
                {
                    services.AddSingleton(asked, provider => provider.GetRequiredService(type));
                }
            }
            foreach (var contract in type.GetInterfaces())
            {
                var isHandler =
                    contract.IsGenericType
                    && (
                        contract.GetGenericTypeDefinition() == typeof(ICommandHandler<,>)
                        || contract.GetGenericTypeDefinition() == typeof(IQueryHandler<,>)
                    );
                if (
                    isHandler
                    || contract == typeof(IJobHandler)
                    || contract == typeof(IConflictDetector)
                    || contract == typeof(IComingDue)
                )
                {
                    services.AddScoped(contract, type);
                }
            }
        }
    }
}
