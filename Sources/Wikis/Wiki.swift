public import ReportModel

/// A wiki, or a site of documentation, that can take the pages of a site.
public enum Wiki: String, Sendable, Hashable, CaseIterable {
    /// The wiki of a repository on GitHub.
    case gitHub = "github-wiki"
    /// The wiki of a project on GitLab.
    case gitLab = "gitlab-wiki"
    /// A wiki of Azure DevOps.
    case azure = "azure-wiki"
    /// The documentation of a component in Backstage, which MkDocs builds.
    case techDocs = "techdocs"
    /// A space of Confluence, in its storage format.
    case confluence

    /// The pages in the form that the wiki takes.
    ///
    /// - Parameters:
    ///   - pages: The pages of a site, the one with the empty path among them.
    ///   - frame: What they share.
    ///   - kept: The files that the wiki has so far, whose names pages keep.
    /// - Returns: The files.
    public func files(
        of pages: [Page],
        in frame: SiteFrame,
        keeping kept: Set<String> = []
    ) -> WikiFiles {
        let outline = PageOutline(pages, navigation: frame.navigation)
        return switch self {
        case .gitHub: WikiFiles(of: pages, for: GitHubWiki(outline, frame, kept))
        case .gitLab: WikiFiles(of: pages, for: GitLabWiki(outline, frame))
        case .azure: WikiFiles(of: pages, for: AzureWiki(outline, frame, kept))
        case .techDocs: WikiFiles(of: pages, for: TechDocs(outline, frame))
        case .confluence: WikiFiles(of: pages, for: Confluence(outline, frame))
        }
    }
}
