using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The document of the issuer's keys, for /.well-known/did.json.</summary>
public sealed record GetIssuerDocument : Query<string>;

internal sealed class GetIssuerDocumentHandler(IssuerKeys keys) : IQueryHandler<GetIssuerDocument, string>
{
    public async Task<Outcome<string>> Handle(GetIssuerDocument query, Reading reading, CancellationToken cancel) =>
        (await keys.Document(reading.Db, cancel)).ToJsonString();
}
