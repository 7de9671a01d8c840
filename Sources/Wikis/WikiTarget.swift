import ReportModel
import SiteOutput

/// The rules of one wiki.
protocol WikiTarget {
    /// The file of each page, by the path of the page in the site.
    var paths: [String: String] { get }

    /// The most bytes that a page may have; nil where there is no limit.
    var largestPage: Int? { get }

    /// The paths of the pages whose names are too long for the wiki, and were cut.
    var cutNames: Set<String> { get }

    /// The most bytes of the name of a file, or characters of a title; nil where there is no limit.
    var largestName: Int? { get }

    /// The files beside the pages, such as a sidebar.
    var companions: [OutputFile] { get }

    /// A page as the wiki takes it.
    func text(of page: Page) -> String
}

extension OutputFile {
    /// A file that holds a text.
    init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
