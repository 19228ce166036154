"""What means something to YAML, or looks as if it did, for texts that are made up."""

TOKENS = [
    *"-:?[]{},#&*!|>'\"%@`\\~=<.0159() \n\t\r\x00\x1b\x7f\x85\u2028\u200b\u202e\ufeff\u0301\u00e9\u0130\u00df\u0663\U0001f4aa\U000e0001\ufffe",
    *[
        "\n\n",
        "\n  ",
        "\n- ",
        "\r\n",
        ": ",
        " #",
        "---\n",
        "...\n",
        "<<: ",
        "!!str ",
        "&a ",
        "*a",
        "%YAML 1.1\n",
        "? ",
        "|+2\n",
        ">-\n",
    ],
]
