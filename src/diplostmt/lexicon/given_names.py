"""Given names that tell the gender of their bearer, in many countries' news.

Modest on purpose: names borne by men and women alike (``Andrea``, ``Jan``, ``Sasha``, ``Kim``, ``Ali`` is a
man's) are in neither set, and nothing hangs on a name that is missing, since an unknown gender fits any
pronoun. Spellings are folded before they are looked up: see ``people.fold``.
"""

from __future__ import annotations

_MEN = """
    Aaron Abbas Abdel Abdul Abdullah Abraham Adam Adel Adewale Ahmad Ahmed Aidan Alain Alan Albert
    Aleksandar Aleksandr Aleksei Alessandro Alexander Alexei Alfonso Alfred Ali Allan Alun Alvaro Alyaksandr
    Amir Amit Anatoly Anders Andre Andreas Andrei Andrej Andrew Andrii Andrius Andriy Andrzej Angus Anil
    Anthony Antoine Anton Antonio Antony Anwar Arben Arjun Arkady Armen Arnold Arthur Artur Arvind Aryeh
    Asad Ashok Asif Asim Askar Attila Avigdor Ayman Aziz Bakhtiyar Bakyt Balazs Barack Bashar Bassel Behrouz
    Behzad Ben Benjamin Benny Bernard Bernie Bertrand Besnik Bilal Bill Bob Bobby Bogdan Bohdan Bojan Bolat
    Boris Brad Brendan Brett Brian Bruce Bruno Bulent Carl Carlos Cesar Charles Chidi Chris Christian
    Christopher Christos Chuck Clark Claude Claudio Cory Craig Dan Daniel Danilo Danny Darius Dave David
    Dean Declan Dejan Denis Dennis Diego Dieter Dimitar Dimitri Dimitris Dinesh Dirk Dmitri Dmitry Dmytrii
    Dmytro Dominic Dominique Don Donald Doug Douglas Dragan Duncan Eamon Ed Edgar Eduard Eduardo Edward
    Edwin Ehud Eli Elias Elman Elshan Emeka Emil Emmanuel Emmerson Emomali Emre Enrique Eric Erik Ernest
    Esmail Eugene Evgeny Faisal Farhad Farid Faris Faruk Felipe Felix Ferdinand Ferenc Fernando Fidel
    Flemming Francis Francisco Franco Francois Frank Franz Fred Frederick Fredrik Friedrich Fumio Fyodor
    Gabor Gabriel Gareth Gary Gavin Gennady Geoffrey Georg George Georges Gerald Gerard Gergely Gerhard
    Giancarlo Giannis Gideon Gintaras Giorgi Giorgio Giorgos Giovanni Giulio Giuseppe Gleb Glenn Goran
    Gordon Graham Greg Gregory Grigory Guido Guillermo Gustavo Guy Hakan Halil Hamad Hamid Hans Hany Harald
    Harold Harry Haruto Hasan Hashim Hassan Heiko Heinz Henning Henri Henrik Henry Herbert Hermann Hiroshi
    Hossein Howard Hrant Hrvoje Hugh Hugo Hulusi Humayun Hussein Ian Ibrahim Ichiro Igor Ihor Ilham Ilir
    Ilya Imants Imran Ishaq Ismail Issam Istvan Ivan Ivica Ivo Jaak Jack Jacob Jacques Jaime Jair Jake Jakob
    Jalal James Jamil Janez Janis Janos Jared Jaroslav Jason Javad Javier Jay Jeb Jeff Jeffrey Jens Jeremy
    Jerome Jerry Jesper Jim Jimmy Joachim Joao Joe Joel Johan Johannes John Johnny Jomo Jon Jonas Jonathan
    Jorge Jose Josef Josep Joseph Josh Joshua Juan Jukka Julian Julio Juri Justin Kaarel Kamal Karim Karl
    Karoly Kassym Kazem Keith Kemal Ken Kenji Kenneth Kent Kevin Khaled Khalid Khizr Kirill Klaus Kofi
    Konstantin Kostas Kresimir Kurt Kwame Kyle Kyriakos Larry Lars Laszlo Laurent Lavrenty Lawrence Lee Leo
    Leon Leonid Lindsey Lloyd Lorenzo Louis Luc Luca Lucas Ludwig Luigi Luis Luiz Lukas Luke Mads Mahmoud
    Mahmud Majed Majid Maksim Malcolm Manfred Manuel Marc Marcel Marcin Marco Marcos Marek Mariano Mario
    Mark Marko Markus Martin Marty Marvin Masoud Massimo Mateusz Matt Matteo Matthew Matthias Matyas Maurice
    Max Maxim Mehdi Mehmet Mevlut Michael Michel Miguel Mihai Mihaly Mikalai Mike Mikhail Mikheil Miklos
    Milan Milos Miroslav Mitch Mitt Mohamed Mohammad Mohammed Moshe Moussa Muammar Muhammad Murat Mustafa
    Mykhailo Nabil Nadeem Naftali Narendra Nasser Nathan Nebojsa Ned Neil Nicholas Nick Nicolas Nigel Nikita
    Nikol Nikolai Nikos Nils Noah Norbert Nouri Numan Nursultan Olaf Oleg Oleh Oleksandr Oleksiy Oliver
    Olivier Olli Olusegun Omar Omer Orhan Oscar Osman Otto Pablo Padraig Panagiotis Pascal Patrick Patrik
    Patrushev Paul Paulo Pavel Pavlo Pedro Pekka Per Perry Petar Pete Peter Petr Petro Phil Philip Philippe
    Pierre Pieter Piotr Pyotr Qasem Radek Radoslaw Radovan Rafael Raghavan Rahul Rainer Raja Rajesh Rajnath
    Ralph Ramesh Ramin Ramzan Rand Randy Rashid Rasmus Rauf Raul Ravi Ray Raymond Recep Reinhold Renato Rene
    Rex Reza Ricardo Richard Rick Rob Robert Roberto Robin Rodrigo Roger Roland Rolf Roman Ron Ronald Rory
    Ross Roy Ruairi Ruben Rudolf Rudy Rupert Ruslan Russell Rustam Saad Saddam Saeed Salman Salvador Sam
    Sameh Samir Samuel Sanjay Sardor Satoshi Saul Scott Sean Sebastian Selim Serdar Serge Sergei Sergey
    Sergio Serhii Serhiy Shahbaz Shavkat Shigeru Shinzo Siarhei Sigmar Silvio Simon Sipho Sisi Slobodan
    Soren Stanislav Stavros Stefan Stephane Stephen Steve Steven Stuart Subrahmanyam Suresh Sven Sylvester
    Takeshi Tamas Taras Tarek Tariq Taro Ted Tendai Terry Thabo Themba Theo Theodore Thierry Thomas
    Thorbjorn Tibor Tigran Tim Timo Timothy Timur Tobias Todd Toivo Tom Tomas Tomasz Tommy Toni Tony Toomas
    Torben Toshimitsu Trey Uhuru Uladzimir Ulrich Umar Umit Urmas Urs Uwe Vadim Vahe Valentin Valery Vasily
    Vassily Vasyl Victor Vijay Viktor Vincent Vitaly Vladimir Vladislav Volodymyr Vyacheslav Vytautas Wael
    Waldemar Walid Walter Warren Wayne Werner Wesley Wilhelm Willem William Wilson Wim Winston Wolfgang
    Woodrow Yahya Yair Yannis Yaroslav Yasser Yasuo Yegor Yevgeny Yiorgos Yitzhak Yoav Yoshihide Yousef Yuri
    Yurii Yury Yusuf Yves Zahid Zalmay Zbigniew Zoran Zsolt
"""
MEN: frozenset[str] = frozenset(_MEN.split())

_WOMEN = """
    Abeba Abigail Ada Agnes Agneta Agnieszka Aigul Aino Akiko Alejandra Aleksandra Alessandra Alexandra
    Alice Alicia Alina Alla Alma Alyona Amal Amanda Amelia Amina Amira Amy Ana Anahit Anastasia Angela
    Angelina Anita Anja Anjali Ann Anna Annalena Anne Annegret Anneli Annie Annika Antonia Arancha Asha Asma
    Astrid Audrey Aung Ayelet Ayesha Aylin Azra Barbara Beatrice Beatriz Benazir Beth Betty Beverly Bianca
    Bibigul Birgitta Bozena Bridget Brigitte Bronwyn Camilla Carla Carly Carmen Carol Carolina Caroline
    Carrie Carys Catherine Cecilia Celia Chantal Charlotte Chelsea Cheryl Chiara Christiana Christiane
    Christina Christine Chrystia Cindy Claire Clara Claudia Condoleezza Cornelia Cristina Cynthia Dace Dalia
    Daniela Danielle Daria Darya Debbie Deborah Delcy Delfina Denise Desiree Diana Diane Dianne Dilma Dina
    Dolores Donna Doris Dorothy Ebba Edith Ekaterina Eleanor Elena Elif Elina Elisabeth Elise Elizabeth Ella
    Ellen Elvira Emilia Emily Emine Emma Erika Erna Ersin-Nur Esther Eugenia Eva Eve Evelyn Fadwa Fatemeh
    Fatima Fatma Federica Felicia Fiona Florence Frances Francesca Gabriela Gabrielle Galina Georgia-Ann
    Gina Giorgia Giulia Gloria Gohar Golda Grace Greta Gretchen Gro Gulnara Gwendolyn Haifa Hala Halyna Hana
    Hanadi Hanan Hanna Hannah Harriet Hauwa Heather Heidi Helen Helena Helga Helle Hillary Hina Huma Ilse
    Ilze Ines Inga Ingrid Ingunn Irene Irina Iris Iryna Isabel Isabella Isabelle Ivana Ivanka Jacinda
    Jacqueline Jane Janet Janice Jeanne Jeannette Jelena Jen Jennifer Jessica Jill Joan Joanna Jodie Johanna
    Josephine Joyce Juanita Judith Judy Julia Juliana Julianne Julie Kaja Kamala Karen Karin Karine Karoline
    Katarina Katarzyna Kate Katherine Kathleen Kathy Katja Katrin Kavita Kayleigh Keiko Kellyanne Kerstin
    Ketevan Kira Kirsten Klara Kolinda Kristalina Kristen Kristina Ksenia Lakshmi Larisa Laura Lauren Layla
    Leila Lena Leslie Leyla Lidia Liliana Lilit Lilly Linda Lisa Lisbeth Liudmila Liz Lizzie Lois Loretta
    Louise Lucia Lucy Ludmila Luisa Lydia Lyudmila Magda Magdalena Maggie Maia Mairead Malala Malgorzata
    Margaret Margarita Margaux Margot Margrethe Marguerite Maria Marian-Anne Marie Marija Marina Marine
    Marion Marta Martha Martine Mary Maryam Matilda Maya Meera Megan Megyn Melania Melanie Melissa Mercedes
    Mette Michaela Michele Michelle Mildred Mina Minna Miriam Moira Molly Monica Monika Morgan-Anne Mounia
    Nabila Nadezhda Nadia Nadiia Nancy Naoko Naomi Natalia Natalie Natalya Natasha Navanethem Neelie Ngozi
    Nicole Nikki Nina Nirmala Nirupama Nomvula Noor Nora Norma Oana Oksana Oleksandra Olena Olga Olha Olivia
    Pamela Patricia Paula Paulina Penny Petra Philippa Phyllis Pia Priti Priya Rachel Rania Rasa Rasha Razia
    Rebecca Regina Rehana Renata Rhonda Riikka Rita Roberta Rosa Rosalia Rose Roxana Ruth Sabine Sabrina
    Sadako Sakura Salome Samantha Samira Sandra Sanna Sara Sarah Saule Sevim Shannon-Lee Sharon Sheikha
    Sheila Shiori Shirin Shirley Signe Sigrid Simone Simonetta Sofia Solene Solveig Sonia Sonja Sophie
    Stella Stephanie Sue Sunita Susan Susana Susanne Sushma Suzanne Svetlana Sviatlana Svitlana Sylvia
    Sylvie Tamar Tamara Tammy Tanja Tansu Tanya Tarja Tatevik Tatiana Tatyana Teresa Tetiana Theresa Tina
    Tulsi Tuula Tzipi Ulla Ulrika Ulrike Ursula Valentina Valeria Valerie Vanessa Vera Veronica Victoria
    Viktoria Viktoriia Viola Violeta Virginia-Ann Wendy Winnie Xenia Ximena Yelena Yoko Yulia Yuliia Yuliya
    Yvette Yvonne Zainab Zanele Zeinab Zeynep Zhanna Zinaida Zoe Zsuzsanna Zuzana
"""
WOMEN: frozenset[str] = frozenset(_WOMEN.split())

#: Family names of China, Korea and Vietnam, which stand before the given name: "Wang Yi" is "Wang".
_FAMILY_FIRST = """
    Ahn An Bae Bai Ban Bo Bui Cai Cao Chang Chen Cheng Cho Choe Choi Chu Chung Cui Dai Dang Deng Ding Do
    Dong Du Duan Fan Fang Feng Fu Gao Ge Geng Gong Gu Guo Han Hao He Ho Hong Hou Hu Hua Huang Hwang Jang
    Jeon Jeong Jia Jiang Jin Jo Jung Kang Kim Kong Ko Kwon Lai Le Lei Li Liang Liao Lim Lin Liu Long Lu Luo
    Lyu Ma Mao Meng Moon Nam Ngo Nguyen Ni Noh Pak Pan Park Peng Pham Phan Qian Qin Qiu Ri Roh Ryu Seo Shao
    Shen Shi Shin Sim Song Su Suh Sun Tan Tang Tao Thae Tian To Tran Truong Vo Vu Wan Wang Wei Wen Won Wu Xi
    Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yi Yin Yoo Yoon You Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu
    Zou Qiao Qu Ren Rong Ruan Sheng Tong Weng Xiang Xing Xiong Yue Zhai Zhan Zhen Zhuang Zhuo Zong Zuo Bian
    Chai Jiao Lou Luan Miao Nie Pang Pei
"""
FAMILY_FIRST: frozenset[str] = frozenset(_FAMILY_FIRST.split())

#: More family names of China, which stand first where the rest of the name is written in syllables of Pinyin.
_FAMILY_FIRST_IN_CHINA = """
    Bao Bi Dou Fei Gan Guan Huo Ji Jing Kuang Lan Lang Leng Lian Ling Mo Mu Niu Ouyang Pu Qi Rao
    Sha Shang Shu Situ Teng Tu Xian Xin Xuan Ying Zang Zha Zhuge
"""
FAMILY_FIRST_IN_CHINA: frozenset[str] = frozenset(_FAMILY_FIRST_IN_CHINA.split())
