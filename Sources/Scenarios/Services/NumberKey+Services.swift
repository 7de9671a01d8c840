import Quantities

// The numbers of services beside the models.

extension NumberKey {
    package static let automatedPages = NumberKey.count(
        "pages",
        "Pages a month",
        of: "pages",
        default: 0,
        grows: true
    )
    package static let automatedImages = NumberKey.count(
        "images",
        "Pictures a month",
        of: "images",
        default: 0,
        grows: true
    )
    package static let automatedAudio = NumberKey.count(
        "audio_minutes",
        "Minutes of sound a month",
        of: "minutes",
        default: 0,
        grows: true
    )
    package static let automatedVideo = NumberKey.count(
        "video_minutes",
        "Minutes of video a month",
        of: "minutes",
        default: 0,
        grows: true
    )
    package static let fields = NumberKey.count(
        "fields",
        "Fields of the output",
        of: "fields",
        default: 30
    )
}
