using System.Collections.Immutable;
using Touchstone.Core.Conversations;
using Touchstone.Core.Platform.Wording;

namespace Touchstone.Web.Demo;

/// <summary>The sample's conversation in Welsh, all but what moderators hide, and made easy to read.</summary>
internal static class DemoConversationTexts
{
    /// <param name="time">The challenge of time to learn.</param>
    /// <param name="trust">The challenge of trust in the level.</param>
    public static IEnumerable<(Variant Variant, ImmutableDictionary<string, string> Texts)> Of(Guid time, Guid trust) =>
        [
            (
                Variant.Welsh,
                Texts(
                    (ConversationFields.Title, "Sut beth ddylai uwch-ymarfer fod ymhen deng mlynedd?"),
                    (
                        ConversationFields.Aims,
                        "Eich atebion chi sy\u2019n penderfynu \u00e2 pha broblemau y bydd y rownd nesaf o ddatblygu\u2019n dechrau. Byddwn yn cyhoeddi beth mae pobl yn ei feddwl, lle maen nhw\u2019n anghytuno, a beth a ddaw o hynny."
                    ),
                    (ConversationFields.TitleOf(time), "Amser i ddysgu"),
                    (ConversationFields.PromptOf(time), "Beth fyddai\u2019n rhoi amser i bobl ddysgu ac addysgu?"),
                    (ConversationFields.TitleOf(trust), "Ymddiriedaeth yn y lefel"),
                    (
                        ConversationFields.PromptOf(trust),
                        "Beth fyddai\u2019n gwneud i gleifion a chydweithwyr ymddiried yn y lefel?"
                    )
                )
            ),
            (
                Variant.EasyRead,
                Texts(
                    (ConversationFields.Title, "What should expert care workers do in 10 years?"),
                    (
                        ConversationFields.Aims,
                        "Some nurses and other care workers are experts. We call this advanced practice. Tell us what you think about it. Your answers help us choose what to work on next. We will tell everyone what people said."
                    ),
                    (
                        ConversationFields.Policy,
                        "You can say what is bad about a service or a plan. We hide rude words. We hide names of people. We hide adverts."
                    ),
                    (ConversationFields.TitleOf(time), "Time to learn"),
                    (ConversationFields.PromptOf(time), "What would give people time to learn and to teach?"),
                    (ConversationFields.TitleOf(trust), "Trust"),
                    (ConversationFields.PromptOf(trust), "What would help people trust these experts?")
                )
            ),
        ];

    private static ImmutableDictionary<string, string> Texts(params (string Key, string Text)[] texts) =>
        texts.ToImmutableDictionary(t => t.Key, t => t.Text);
}
