using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement;

/// <summary>
/// Somebody asks to be involved. The answer is the same for every address; the rest is in the letter, so that nobody learns
/// from the form who is registered, and nobody is registered by somebody else.
/// </summary>
/// <param name="ConsentWording">The words next to the box that was ticked; empty when it was not.</param>
public sealed record RegisterInterest(RegistrationAnswers Answers, string ConsentWording) : Command<Nothing>;

internal sealed class RegisterInterestHandler : ICommandHandler<RegisterInterest, Nothing>
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(7);

    public async Task<Outcome<Nothing>> Handle(RegisterInterest command, Work work, CancellationToken cancel)
    {
        var faults = await FaultsOf(command, work, cancel);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var answers = Trimmed(command.Answers);
        var normal = Account.Normalise(answers.Address);
        // What nobody confirmed in time is nobody's consent, and goes.
        await work
            .Db.Set<Registration>()
            .Where(r => r.ConfirmedAt == null && r.ConfirmUntil < work.Now && r.NormalisedAddress != normal)
            .ExecuteDeleteAsync(cancel);
        // One after the other for one address, so that two posts at the same moment make one registration.
        await work.Db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({normal}, 400))",
            cancel
        );
        var registration = await work
            .Db.Set<Registration>()
            .SingleOrDefaultAsync(r => r.NormalisedAddress == normal, cancel);
        if (registration is null)
        {
            registration = new Registration(answers, normal, command.ConsentWording, work.Now);
            work.Db.Add(registration);
        }
        var secret = work.NewLink(registration);
        registration.Ask(
            answers,
            command.ConsentWording,
            RegistrationSecret.Hash(secret)!,
            work.Now + LinkLasts,
            work.Now
        );
        await RegistrationLetters.AskToConfirm(work, registration, secret, cancel);
        work.Log("registration-asked", registration.Ref);
        return Nothing.Value;
    }

    private static async Task<Faults> FaultsOf(RegisterInterest command, Work work, CancellationToken cancel)
    {
        var answers = command.Answers;
        var ids = answers.Credentials.ToArray();
        var known = await work.Db.Set<Credential>().CountAsync(c => ids.Contains(c.Id) && c.RetiredAt == null, cancel);
        return new Faults()
            .Text(answers.Name, nameof(answers.Name), "your name", 100)
            .Address(answers.Address, nameof(answers.Address), "your e-mail address")
            .OneOf(
                answers.Profession,
                [.. work.Reference.Professions.Latest.Codes, RegistrationWords.Other],
                nameof(answers.Profession),
                "your profession, or “Another, or none”"
            )
            .OneOf(answers.Sector, work.Reference.Sectors.Latest.Codes, nameof(answers.Sector), "your sector")
            .OneOf(
                answers.Region,
                [.. work.Reference.Regions.Latest.Codes, RegistrationWords.Other],
                nameof(answers.Region),
                "your region, or “Outside England”"
            )
            .When(
                answers.Credentials.IsEmpty && !answers.AllCredentials,
                nameof(answers.Credentials),
                "Choose at least one credential, or all of them"
            )
            .When(known != ids.Distinct().Count(), nameof(answers.Credentials), "Choose credentials from the list")
            .Optional(answers.Topics, nameof(answers.Topics), "what else interests you", 1_000)
            .When(
                string.IsNullOrWhiteSpace(command.ConsentWording),
                "Consent",
                "Tick the box to agree that we write to you"
            );
    }

    private static RegistrationAnswers Trimmed(RegistrationAnswers answers) =>
        answers with
        {
            Name = answers.Name.Trim(),
            Address = answers.Address.Trim(),
            Topics = answers.Topics.Trim(),
            Credentials = [.. answers.Credentials.Distinct()],
        };
}
