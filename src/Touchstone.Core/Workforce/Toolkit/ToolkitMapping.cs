using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce.Toolkit;

internal sealed class ToolkitMapping
    : IEntityTypeConfiguration<SelfAssessment>,
        IEntityTypeConfiguration<SelfRating>,
        IEntityTypeConfiguration<DeploymentAction>,
        IEntityTypeConfiguration<RolePlan>,
        IEntityTypeConfiguration<Trainee>,
        IEntityTypeConfiguration<DemandReturn>,
        IEntityTypeConfiguration<DemandLine>,
        IEntityTypeConfiguration<DemandSummary>
{
    private const string Schema = "workforce";

    public void Configure(EntityTypeBuilder<SelfAssessment> builder)
    {
        builder.ToTable("self_assessment", Schema).Ignore(a => a.Ref);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasMany(a => a.Ratings).WithOne().HasForeignKey(r => r.AssessmentId);
    }

    public void Configure(EntityTypeBuilder<SelfRating> builder) =>
        builder.ToTable("self_rating", Schema).HasKey(r => new { r.AssessmentId, r.Item });

    public void Configure(EntityTypeBuilder<DeploymentAction> builder)
    {
        builder.ToTable("deployment_action", Schema).Ignore(a => a.Ref);
        builder.Property(a => a.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RolePlan> builder)
    {
        builder.ToTable("role_plan", Schema).Ignore(p => p.Ref);
        builder.Property(p => p.Body).AsJson();
        builder.Property(p => p.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Trainee> builder)
    {
        builder.ToTable("trainee", Schema);
        builder.Property(t => t.Supervisors).AsJson();
        builder.Property(t => t.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<DemandReturn> builder)
    {
        builder.ToTable("demand_return", Schema).Ignore(r => r.Ref);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReturnId);
    }

    public void Configure(EntityTypeBuilder<DemandLine> builder) =>
        builder.ToTable("demand_line", Schema).Ignore(l => l.Entry).HasKey(l => new { l.ReturnId, l.Place });

    public void Configure(EntityTypeBuilder<DemandSummary> builder)
    {
        builder.ToTable("demand_summary", Schema).Ignore(s => s.Ref);
        builder.Property(s => s.Figures).AsJson();
    }
}
