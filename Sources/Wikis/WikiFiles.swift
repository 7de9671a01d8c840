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

    /// The files.
    public let files: [OutputFile]

    /// The file of the page that a reader sees first.
    public let start: String

    /// The pages that the wiki will not take as they are.
    public let largePages: [LargePage]

    init(of pages: [Page], for target: some WikiTarget) {
        let written = pages.compactMap { page in
            target.paths[page.path].map { OutputFile(path: $0, text: target.text(of: page)) }
        }
        files = written + target.companions
        start = target.paths[""] ?? ""
        largePages = written.compactMap { file in
            target.largestPage.flatMap { limit in
                file.bytes.count > limit
                    ? LargePage(path: file.path, size: file.bytes.count, limit: limit) : nil
            }
        }
    }
}
