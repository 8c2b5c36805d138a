using Touchstone.Core.Insight.Projects;

namespace Touchstone.Web.Insight;

/// <summary>A form that says what an analysis is.</summary>
public interface IDescribesAnalysis
{
    string? Title { get; set; }
    string? Purpose { get; set; }
    ConsensusRule? Rule { get; set; }
}
