using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement;
using Touchstone.Core.Platform.Mail;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

/// <summary>The letters that people were written, and people who registered because they want letters.</summary>
internal sealed record Postbox(TestProcess Process)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static string NewAddress() => $"{Guid.CreateVersion7():n}@people.example";

    /// <summary>The secret in the link of a letter that leads this way.</summary>
    public static string SecretIn(OutboxMail letter, string way) =>
        new Regex($"/{way}/([A-Za-z0-9_-]+)").Match(letter.Text).Groups[1].Value;

    /// <summary>The latest letter to an address.</summary>
    public async Task<OutboxMail> Letter(string address, string containing = "")
    {
        await using var db = Process.Open();
        var letters = await db.Set<OutboxMail>()
            .Where(m => m.To == address && m.Text.Contains(containing))
            .OrderBy(m => m.WrittenAt)
            .ThenBy(m => m.Id)
            .ToListAsync(Cancel);
        return letters[^1];
    }

    public async Task<int> Letters(string address, string containing = "")
    {
        await using var db = Process.Open();
        return await db.Set<OutboxMail>().CountAsync(m => m.To == address && m.Text.Contains(containing), Cancel);
    }

    /// <summary>Somebody who registered to be involved in everything and confirmed it.</summary>
    /// <returns>Their address.</returns>
    public async Task<string> Registered(string topic, string region = "london", string? address = null)
    {
        address ??= NewAddress();
        await Process.Do(
            Actor.Anonymous,
            new RegisterInterest(
                new RegistrationAnswers(
                    "Robin",
                    address,
                    "physiotherapist",
                    Process.Data.Sectors.Latest[0].Code,
                    region,
                    [],
                    true,
                    topic
                ),
                RegistrationWords.Consent
            )
        );
        await Process.Do(Actor.Anonymous, new ConfirmRegistration(SecretIn(await Letter(address), "confirm")));
        return address;
    }
}
