import ArgumentParser

/// How long a comment may be at the site where it is to stand.
struct CommentLimit: ExpressibleByArgument {
    /// The most characters.
    let length: Int

    /// Reads the name of a site, or a number of characters from 1,000.
    ///
    /// GitHub takes 65,536, GitLab 1,000,000 and Azure DevOps 150,000.
    init?(argument: String) {
        switch argument {
        case "github": length = 65_536
        case "gitlab": length = 1_000_000
        case "azure": length = 150_000
        default:
            guard let number = Int(argument), number >= 1_000 else { return nil }
            length = number
        }
    }
}
