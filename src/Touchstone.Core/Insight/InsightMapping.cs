using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight;

internal sealed class InsightMapping
    : IEntityTypeConfiguration<AnalysisProject>,
        IEntityTypeConfiguration<TextSource>,
        IEntityTypeConfiguration<TextUpload>,
        IEntityTypeConfiguration<AnalysedText>,
        IEntityTypeConfiguration<CodebookCode>,
        IEntityTypeConfiguration<CodebookChange>,
        IEntityTypeConfiguration<TextCoding>,
        IEntityTypeConfiguration<TextReading>,
        IEntityTypeConfiguration<CodingMemo>,
        IEntityTypeConfiguration<BlindSample>,
        IEntityTypeConfiguration<BlindSubmission>,
        IEntityTypeConfiguration<AdjudicatedCode>,
        IEntityTypeConfiguration<SuggestedCode>,
        IEntityTypeConfiguration<InsightFinding>,
        IEntityTypeConfiguration<FindingCode>,
        IEntityTypeConfiguration<Quotation>,
        IEntityTypeConfiguration<Recommendation>,
        IEntityTypeConfiguration<RecommendationFinding>,
        IEntityTypeConfiguration<InsightReport>
{
    private const string Schema = "insight";

    public void Configure(EntityTypeBuilder<AnalysisProject> builder)
    {
        builder.ToTable("analysis", Schema).Ignore(a => a.Ref).Ignore(a => a.About);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Property(a => a.Suggestions!).AsJson();
    }

    public void Configure(EntityTypeBuilder<TextSource> builder) =>
        builder.ToTable("source", Schema).Ignore(s => s.Ref).Ignore(s => s.From);

    public void Configure(EntityTypeBuilder<TextUpload> builder)
    {
        builder.ToTable("upload", Schema);
        builder.Property(u => u.Columns).AsJson();
        builder.Property(u => u.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AnalysedText> builder)
    {
        builder.ToTable("text", Schema).Ignore(t => t.Ref).Ignore(t => t.CanBeQuoted);
        builder.Property(t => t.Attributes).AsJson();
    }

    public void Configure(EntityTypeBuilder<CodebookCode> builder)
    {
        builder.ToTable("code", Schema);
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CodebookChange> builder)
    {
        builder.ToTable("codebook_change", Schema);
        builder.Property(c => c.Before).AsJson();
    }

    public void Configure(EntityTypeBuilder<TextCoding> builder) => builder.ToTable("coding", Schema);

    public void Configure(EntityTypeBuilder<TextReading> builder) =>
        builder.ToTable("reading", Schema).HasKey(r => new { r.TextId, r.Coder });

    public void Configure(EntityTypeBuilder<CodingMemo> builder) => builder.ToTable("memo", Schema);

    public void Configure(EntityTypeBuilder<BlindSample> builder)
    {
        builder.ToTable("blind_sample", Schema);
        builder.Property(s => s.Strata).AsJson();
    }

    public void Configure(EntityTypeBuilder<BlindSubmission> builder) =>
        builder.ToTable("blind_submission", Schema).HasKey(s => new { s.SampleId, s.Coder });

    public void Configure(EntityTypeBuilder<AdjudicatedCode> builder) =>
        builder.ToTable("adjudication", Schema).HasKey(a => new { a.TextId, a.CodeId });

    public void Configure(EntityTypeBuilder<SuggestedCode> builder) =>
        builder.ToTable("suggestion", Schema).HasKey(s => new { s.TextId, s.CodeId });

    public void Configure(EntityTypeBuilder<InsightFinding> builder)
    {
        builder.ToTable("finding", Schema).Ignore(f => f.Ref);
        builder.Property(f => f.Revision).IsConcurrencyToken();
        builder.HasMany(f => f.Codes).WithOne().HasForeignKey(c => c.FindingId);
        builder.HasMany(f => f.Quotations).WithOne().HasForeignKey(q => q.FindingId);
    }

    public void Configure(EntityTypeBuilder<FindingCode> builder) =>
        builder.ToTable("finding_code", Schema).HasKey(c => new { c.FindingId, c.CodeId });

    public void Configure(EntityTypeBuilder<Quotation> builder) => builder.ToTable("quotation", Schema);

    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("recommendation", Schema).Ignore(r => r.Ref);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasMany(r => r.Findings).WithOne().HasForeignKey(f => f.RecommendationId);
    }

    public void Configure(EntityTypeBuilder<RecommendationFinding> builder) =>
        builder.ToTable("recommendation_finding", Schema).HasKey(r => new { r.RecommendationId, r.FindingId });

    public void Configure(EntityTypeBuilder<InsightReport> builder)
    {
        builder.ToTable("report", Schema).Ignore(r => r.Ref);
        builder.Property(r => r.Content).AsJson();
    }
}
