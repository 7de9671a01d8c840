import ReportModel
public import SiteOutput

/// What a wiki takes: a file for each page, and those that order them.
public struct WikiFiles: Sendable {
    /// A page that is larger than the wiki shows or keeps.
    public struct LargePage: Sendable, Hashable {
        /// The file of the page.
        public let path: String

        /// Its size in bytes.
        public let size: Int

        /// The most that the wiki takes, in bytes.
        public let limit: Int
    }

    /// A page whose title is too long for the wiki.
    public struct CutName: Sendable, Hashable {
        /// The file of the page, whose name was cut.
        public let path: String

        /// The title.
        public let title: String

        /// The most that the wiki takes: bytes of the name of a file, characters in Confluence.
        public let limit: Int
    }

    /// The files.
    public let files: [OutputFile]

    /// The file of the page that a reader sees first.
    public let start: String

    /// The pages that the wiki will not take as they are.
    public let largePages: [LargePage]

    /// The pages whose names were cut, in their order.
    public let cutNames: [CutName]

    init(of pages: [Page], for target: some WikiTarget) {
        let written = pages.compactMap { page in
            target.paths[page.path].map { OutputFile(path: $0, text: target.text(of: page)) }
        }
        files = written + target.companions
        start = target.paths[""] ?? ""
        cutNames = pages.filter { target.cutNames.contains($0.path) }
            .map { page in
                CutName(
                    path: target.paths[page.path] ?? page.path,
                    title: page.title,
                    limit: target.largestName ?? 0
                )
            }
        largePages = written.compactMap { file in
            target.largestPage.flatMap { limit in
                file.bytes.count > limit
                    ? LargePage(path: file.path, size: file.bytes.count, limit: limit) : nil
            }
        }
    }
}
