using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Communicating;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Importing;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.News;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Engagement;

internal sealed class ExerciseMapping
    : IEntityTypeConfiguration<Exercise>,
        IEntityTypeConfiguration<Material>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<Questionnaire>,
        IEntityTypeConfiguration<FormVersion>,
        IEntityTypeConfiguration<KeptAnswers>,
        IEntityTypeConfiguration<Response>,
        IEntityTypeConfiguration<Attachment>,
        IEntityTypeConfiguration<ResultSet>,
        IEntityTypeConfiguration<AnswerUpload>,
        IEntityTypeConfiguration<PlannedMessage>,
        IEntityTypeConfiguration<NewsReader>
{
    private const string Schema = "engagement";

    public void Configure(EntityTypeBuilder<Exercise> builder)
    {
        builder
            .ToTable("exercise", Schema)
            .Ignore(e => e.Ref)
            .Ignore(e => e.IsPublic)
            .Ignore(e => e.Text)
            .Ignore(e => e.Latest);
        builder.Property(e => e.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Material> builder) => builder.ToTable("material", Schema);

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation", Schema);
        builder.HasOne<Registration>().WithMany().HasForeignKey(i => i.RegistrationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Questionnaire> builder)
    {
        builder.ToTable("questionnaire", Schema).Ignore(q => q.Ref);
        builder.Property(q => q.Form).AsJson();
        builder.Property(q => q.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<FormVersion> builder)
    {
        builder.ToTable("form_version", Schema);
        builder.Property(v => v.Form).AsJson();
    }

    public void Configure(EntityTypeBuilder<KeptAnswers> builder) =>
        builder.ToTable("kept_answers", Schema).HasKey(k => k.Mark);

    public void Configure(EntityTypeBuilder<Response> builder)
    {
        builder.ToTable("response", Schema);
        builder.Property(r => r.Answers).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<Attachment> builder) => builder.ToTable("attachment", Schema);

    public void Configure(EntityTypeBuilder<ResultSet> builder)
    {
        builder.ToTable("result_set", Schema).HasKey(r => r.QuestionnaireId);
        builder.Property(r => r.Document).AsJson();
    }

    public void Configure(EntityTypeBuilder<AnswerUpload> builder)
    {
        builder.ToTable("answer_upload", Schema);
        builder.Property(u => u.Report).AsJson();
    }

    public void Configure(EntityTypeBuilder<NewsReader> builder)
    {
        builder.ToTable("news_reader", Schema).HasKey(r => new { r.ExerciseId, r.NormalisedAddress });
        builder.HasOne<Registration>().WithMany().HasForeignKey(r => r.RegistrationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlannedMessage> builder)
    {
        builder.ToTable("planned_message", Schema).Ignore(m => m.Text);
        builder.Property(m => m.Revision).IsConcurrencyToken();
    }
}
