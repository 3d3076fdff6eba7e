"""The labels, in the order of org.sauti.models.Harm: the order of the model's outputs."""

LABELS = (
    "gender_abuse",
    "threat",
    "derogation",
    "stereotyping",
    "sexual_harassment",
    "victim_blaming",
    "image_abuse",
    "stalking",
    "lgbti_hate",
    "toxic",
)

# These two name no harm of their own; the others imply them.
OVERALL_LABELS = ("gender_abuse", "toxic")
