/// An example of how Ratebook runs where a repository is, carried inside the program.
///
/// SwiftPM embeds the files of the folder `Workflows`.
public enum WorkflowExample: String, Sendable, CaseIterable {
    /// A workflow of GitHub Actions.
    case github
    /// A pipeline of GitLab.
    case gitlab
    /// A pipeline of Azure DevOps.
    case azure
    /// A scheduled workflow of GitHub Actions that imports usage and watches it.
    case gitHubUsage = "github-usage"
    /// A scheduled job of GitLab that does.
    case gitLabUsage = "gitlab-usage"
    /// A scheduled pipeline of Azure DevOps that does.
    case azureUsage = "azure-usage"
    /// A hook of git that runs before a commit.
    case preCommit = "pre-commit"

    /// Where it belongs, from the root of a repository.
    public var path: String {
        switch self {
        case .github: ".github/workflows/ratebook.yml"
        case .gitlab: ".gitlab-ci.yml"
        case .azure: "azure-pipelines.yml"
        case .gitHubUsage: ".github/workflows/ratebook-usage.yml"
        case .gitLabUsage: ".gitlab/ratebook-usage.yml"
        case .azureUsage: "azure-usage.yml"
        case .preCommit: ".git/hooks/pre-commit"
        }
    }

    /// Its text.
    public var text: String {
        let bytes =
            switch self {
            case .github: PackageResources.github_yml
            case .gitlab: PackageResources.gitlab_yml
            case .azure: PackageResources.azure_yml
            case .gitHubUsage: PackageResources.github_usage_yml
            case .gitLabUsage: PackageResources.gitlab_usage_yml
            case .azureUsage: PackageResources.azure_usage_yml
            case .preCommit: PackageResources.pre_commit_sh
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}
