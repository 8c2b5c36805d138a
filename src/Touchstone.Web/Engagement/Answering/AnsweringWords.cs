using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>A form in what the page is read in. The usual steps of agreement are words of the service, not of the questionnaire.</summary>
internal static class AnsweringWords
{
    public static VariantForm In(Form form, Guid questionnaire, RecordTexts texts) =>
        VariantForm.Of(form, questionnaire, texts, ReadingIn.Variant, step => AnsweringTexts.T.Find($"Scale.{step}"));
}
