using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Other versions of the text of a conversation.</summary>
[Uses(typeof(GetConversationVariant), typeof(WriteConversationVariant))]
public sealed class ConversationVariantModel : VariantSheetPage
{
    public override string Home => $"/conversations/{Id}";

    protected override Query<VariantSheet> Read(Guid id, Variant variant) => new GetConversationVariant(id, variant);

    protected override Command<Nothing> Write(Guid id, VariantEdit edit) => new WriteConversationVariant(id, edit);
}
