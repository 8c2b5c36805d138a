using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Meetings;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;

namespace Touchstone.Core.Development;

internal sealed class DevelopmentMapping
    : IEntityTypeConfiguration<Project>,
        IEntityTypeConfiguration<Milestone>,
        IEntityTypeConfiguration<WorkingGroup>,
        IEntityTypeConfiguration<Member>,
        IEntityTypeConfiguration<Follower>,
        IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<MeetingAction>,
        IEntityTypeConfiguration<SpecificationImport>
{
    private const string Schema = "development";

    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("project", Schema).Ignore(p => p.Ref);
        builder.Property(p => p.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestone", Schema);
        builder.Property(m => m.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<WorkingGroup> builder)
    {
        builder.ToTable("working_group", Schema).Ignore(g => g.Ref);
        builder.Property(g => g.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Member> builder) => builder.ToTable("member", Schema);

    public void Configure(EntityTypeBuilder<Follower> builder) =>
        builder.ToTable("follower", Schema).HasKey(f => new { f.RegistrationId, f.CredentialId });

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meeting", Schema);
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.HasMany(m => m.Actions).WithOne().HasForeignKey(a => a.MeetingId);
    }

    public void Configure(EntityTypeBuilder<MeetingAction> builder) => builder.ToTable("meeting_action", Schema);

    public void Configure(EntityTypeBuilder<SpecificationImport> builder) =>
        builder.ToTable("import", Schema).Ignore(i => i.IsOpen);
}
