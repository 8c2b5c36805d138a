using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Credentials;

/// <summary>Renames or re-scopes a credential. The earlier name and scope stay on its public page, with the reason.</summary>
/// <param name="Seen">The revision that the person saw.</param>
public sealed record RenameCredential(Guid CredentialId, string Name, string Scope, string Reason, int Seen)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Credential.Ref(CredentialId);
}

internal sealed class RenameCredentialHandler : ICommandHandler<RenameCredential, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RenameCredential command, Work work, CancellationToken cancel)
    {
        if (!await work.Db.Set<Credential>().AnyAsync(c => c.Id == command.CredentialId, cancel))
        {
            return new Refusal.NotFound();
        }
        var credential = await work.CredentialOf(command.CredentialId, cancel);
        var name = command.Name.Trim();
        var faults = new Faults()
            .Text(name, nameof(command.Name), "the new name", 200)
            .Text(command.Scope, nameof(command.Scope), "the scope", 2_000)
            .Text(command.Reason, nameof(command.Reason), "the reason for the change", 2_000)
            .When(
                await work
                    .Db.Set<Credential>()
                    .AnyAsync(
                        c => c.Id != credential.Id && c.RetiredAt == null && EF.Functions.ILike(c.Name, name),
                        cancel
                    ),
                nameof(command.Name),
                "Choose another name: a credential of this name exists"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (credential.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Name", name, credential.Name),
                new StaleField("Scope", command.Scope, credential.Scope),
            ]);
        }
        var earlier = credential.Name;
        credential.Rename(name, command.Scope.Trim(), command.Reason.Trim(), work.Actor.AccountId, work.Now);
        var item = await work.ItemOf(credential.Ref, cancel);
        item.Title = name;
        item.Summary = credential.Scope;
        work.Log("credential-renamed", credential.Ref, new { from = earlier, to = name }, command.Reason);
        return Nothing.Value;
    }
}
