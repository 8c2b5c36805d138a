using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Other versions of the text of an exercise.</summary>
[Uses(typeof(GetExerciseVariant), typeof(WriteExerciseVariant))]
public sealed class ExerciseVariantModel : VariantSheetPage
{
    public override string Home => $"/engagement/exercises/{Id}";

    protected override Query<VariantSheet> Read(Guid id, Variant variant) => new GetExerciseVariant(id, variant);

    protected override Command<Nothing> Write(Guid id, VariantEdit edit) => new WriteExerciseVariant(id, edit);
}
